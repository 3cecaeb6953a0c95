package org.dauys.ingest.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quota for each address on the net, where there is no key to count by. The {@value #MOST}
 * addresses that called last are remembered. Thread-safe.
 */
public final class AddressQuotas {

  private static final int MOST = 10_000;

  /** Whoever has one address of IPv6 has all that share its first half. */
  private static final int NETWORK_BYTES = 8;

  private static final float LOAD = 0.75f;

  private final long perMinute;
  private final Map<String, Quota> quotas =
      new LinkedHashMap<>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Quota> eldest) {
          return size() > MOST;
        }
      };

  /** So many records a minute for each address. */
  public AddressQuotas(long perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * The quota of a caller.
   *
   * @param address numeric, as the connection has it
   */
  public synchronized Quota of(String address) {
    return quotas.computeIfAbsent(network(address), unknown -> new Quota(perMinute));
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
