package org.dauys.streams.step;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.streams.campaign.Families;
import org.dauys.streams.campaign.Member;

/**
 * Finds near-identical texts as they come and says which family each belongs to. All texts of a
 * consultation come to one task, so that no search has to cross partitions; the index is in memory
 * and is made anew from the store.
 */
public final class Campaigns
    extends ContextualProcessor<String, Sketched, String, FeedbackGrouped> {

  /** The store: feedback id to member. */
  static final String CAMPAIGNS = "campaigns";

  private final int capacity;
  private Families families;

  private Campaigns(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Makes the box together with its store.
   *
   * @param capacity most texts per task that copies are recognised by
   */
  public static ProcessorSupplier<String, Sketched, String, FeedbackGrouped> supplier(
      int capacity) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Sketched, String, FeedbackGrouped> get() {
        return new Campaigns(capacity);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CAMPAIGNS), Serdes.String(), Member.serde()));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, FeedbackGrouped> context) {
    super.init(context);
    KeyValueStore<String, Member> store = context.getStateStore(CAMPAIGNS);
    families = new Families(capacity, new Stored(store));
    try (var members = store.all()) {
      members.forEachRemaining(member -> families.recall(member.key, member.value));
    }
  }

  @Override
  public void process(Record<String, Sketched> record) {
    var sketched = record.value();
    var changes =
        sketched
            .sketch()
            .map(sketch -> families.said(sketched.id(), sketch))
            .orElseGet(() -> families.withdrawn(sketched.id()));
    for (var change : changes) {
      context().forward(record.withKey(change.id()).withValue(event(change)));
    }
  }

  private static FeedbackGrouped event(Families.Grouping grouping) {
    return grouping.family().isEmpty()
        ? null
        : new FeedbackGrouped(
            FeedbackGrouped.VERSION, grouping.id(), grouping.family(), grouping.similarity());
  }

  private record Stored(KeyValueStore<String, Member> store) implements Families.Members {

    @Override
    public Member get(String id) {
      return store.get(id);
    }

    @Override
    public void put(String id, Member member) {
      store.put(id, member);
    }
  }
}
