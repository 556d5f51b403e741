import { expect, test } from "vitest";
import { isQuotable } from "./quotable-sentence.ts";

const quotable: [string, string | null][] = [
  ["The harbour board of Port Averil has voted to double the fare of the ferry.", "en"],
  ["“There is a draft on the table,” the mediator, Oda Renfeld, told the Harbour Post on Friday evening.", "en"],
  ["In the 2031 season 14 of the 20 boats were laid up at Tessen.", "en"],
  ["Will Hask of Port Averil has voted to double the fare of the ferry from April.", "en"],
  ["The mediator, Oda Renfeld, told the Harbour Post there was ‘a draft on the table and a pen beside it.’", "en"],
  ["The draft of the harbour board has been on the boats' tables since the ferrymen asked for 'a fair fare.'", "en"],
  ["Der Rat von Velden hat am Montag beschlossen, die Fähren wieder fahren zu lassen.", "de"],
  ["台風は月曜日の朝にベルデン島に上陸し、港の船が二十隻沈んだと発表された。", "ja"],
];
for (const [sentence, language] of quotable)
  test(`stands alone: ${sentence.slice(0, 50)}`, () => expect(isQuotable(sentence, language)).toBe(true));

const leaning: [string, string | null][] = [
  ["He said that the fare would be doubled from April at the latest.", "en"],
  ["On Monday he told the board that the fare would be doubled from April.", "en"],
  ["But the harbour board of Port Averil has voted to double the fare.", "en"],
  ["This has led to long queues at the piers of Port Averil since Monday.", "en"],
  ["Has the harbour board of Port Averil voted to double the fare of the ferry?", "en"],
  ["“There is a draft on the table and nobody should sign it before Monday.”", "en"],
  ["The mediator said: “There is a draft on the table and it has been read.", "en"],
  ["We have asked the harbour board of Port Averil for an answer to this.", "en"],
  ["Will be on the table of the harbour board for a year or so if nobody signs it.", "en"],
  ["A draft stays on the table of the harbour board for a year or so if nobody signs.’", "en"],
  ["Subscribe to our newsletter to read more about the harbour board of Averil.", "en"],
  ["Photos: Harbour fair The lifeboat of Port Averil shows its new engine on Sunday.", "en"],
  ["Add Ferries as an interest to stay up to date on the latest news of Port Averil.", "en"],
  ["harbour board of Port Averil has voted to double the fare of the ferry.", "en"],
  ["The harbour board of Port Averil has voted to double the fare of the", "en"],
  ["Fares are doubled.", "en"],
  ["Er hat am Montag beschlossen, die Fähren im Hafen von Velden wieder fahren zu lassen.", "de"],
  ["Elle a décidé lundi de doubler le prix du bac entre le port et les îles.", "fr"],
];
for (const [sentence, language] of leaning)
  test(`does not stand alone: ${sentence.slice(0, 50)}`, () => expect(isQuotable(sentence, language)).toBe(false));
