package org.dauys.sinks.publish;

import java.time.LocalDate;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * One piece of public opinion, without its words.
 *
 * @param id feedback id
 * @param person who said it; the feedback id if the author is unknown
 * @param day when it was said, in Kazakhstan
 * @param group group of the theme
 * @param theme the surest of its themes; empty if none was recognised
 * @param region ISO 3166-2:KZ code or {@code unknown}
 * @param channel code of the channel
 * @param language code of the language
 * @param sentiment tone
 * @param stance what the author wants
 */
public record Opinion(
    String id,
    String person,
    LocalDate day,
    String group,
    String theme,
    String region,
    String channel,
    String language,
    Sentiment sentiment,
    Stance stance) {}
