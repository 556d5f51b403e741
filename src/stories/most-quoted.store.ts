import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { QuotingListing } from "./story-speakers.store.ts";

/** How many statements of one of a story's most quoted speakers a publisher prints. */
export interface MostQuoted extends QuotingListing {
  speakerName: string;
}

/**
 * Whose statements are printed most in a story, and by whom, as the articles stand now; what speakers are held to believe or
 * to mean is nobody's words and counts for nothing. The most quoted first, of each the publisher that prints most.
 */
export async function findMostQuoted(
  database: Connection,
  storyId: number,
  mostSpeakers: number,
): Promise<MostQuoted[]> {
  const { rows } = await sql<MostQuoted>`
    with quoted as (
      select speaker_key, publisher_id, count(distinct statement.id) as statements
      from statement join statement_print print on print.statement_id = statement.id and not is_gone
        join article on article.id = print.article_id
      where statement.story_id = ${storyId} and speaker_key is not null and attitude = 'statement'
      group by speaker_key, publisher_id
    ), chosen as (
      select speaker_key, sum(statements) as total from quoted
      group by speaker_key order by total desc, speaker_key limit ${mostSpeakers}
    )
    select speaker_key as "speakerKey", speaker.name as "speakerName", publisher.id as "publisherId",
      publisher.name as "publisherName", statements
    from chosen join quoted using (speaker_key)
      join story_speaker speaker on speaker.story_id = ${storyId} and speaker.key = speaker_key
      join publisher on publisher.id = publisher_id
    order by total desc, speaker_key, statements desc, publisher.id`.execute(database);
  return rows;
}
