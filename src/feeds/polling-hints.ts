import type { PollingHints } from "./feed-document.ts";
import { firstWord } from "./read-fields.ts";
import { childrenNamed, textOf, type XmlElement } from "./xml-element.ts";

const periodMinutes: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** `ttl`, `skipHours` and `skipDays` of RSS 2.0, and the syndication module of RSS 1.0. */
export function readHints(channel: XmlElement): PollingHints {
  const ttlMinutes = readTtl(channel) ?? readPeriod(channel);
  const skipHours = list(channel, "skiphours", "hour")
    .map(Number)
    .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
    // RSS 0.91 counts from 1 to 24.
    .map((hour) => hour % 24);
  const skipDays = list(channel, "skipdays", "day").flatMap(
    (written) => weekdays.find((day) => day.toLowerCase() === written.toLowerCase()) ?? [],
  );
  return {
    ...(ttlMinutes !== undefined && { ttlMinutes }),
    ...(skipHours.length > 0 && { skipHours: [...new Set(skipHours)].sort((a, b) => a - b) }),
    ...(skipDays.length > 0 && { skipDays: [...new Set(skipDays)] }),
  };
}

function readTtl(channel: XmlElement): number | undefined {
  const minutes = Number(firstWord(channel, "ttl"));
  return Number.isFinite(minutes) && minutes > 0 ? minutes : undefined;
}

function readPeriod(channel: XmlElement): number | undefined {
  const period = periodMinutes[firstWord(channel, "sy:updateperiod")?.toLowerCase() ?? ""];
  const frequency = Number(firstWord(channel, "sy:updatefrequency") ?? 1);
  return period && frequency > 0 ? Math.max(1, Math.round(period / frequency)) : undefined;
}

function list(channel: XmlElement, holder: string, name: string): string[] {
  return childrenNamed(channel, holder)
    .flatMap((element) => childrenNamed(element, name))
    .map((element) => textOf(element).trim());
}
