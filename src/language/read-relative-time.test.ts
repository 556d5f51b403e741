import { expect, test } from "vitest";
import { readRelativeTime } from "./read-relative-time.ts";

const now = new Date("2031-05-03T12:00:00Z");
const minutesBefore = (text: string) => {
  const read = readRelativeTime(text, now);
  return read ? (now.getTime() - read.at.getTime()) / 60_000 : undefined;
};

test.each([
  ["35 minutes ago", 35],
  ["Harbour News · 2h ago", 120],
  ["an hour ago", 60],
  ["vor 3 Stunden", 180],
  ["vor einem Tag", 1440],
  ["hace 12 minutos", 12],
  ["il y a 2 heures", 120],
  ["há 4 horas", 240],
  ["5 ore fa", 300],
  ["10 minuten geleden", 10],
  ["för 3 timmar sedan", 180],
  ["7 минут назад", 7],
  ["2 godziny temu", 120],
  ["3 godzin temu", 180],
  ["5 saat önce", 300],
  ["πριν από 2 ώρες", 120],
  ["منذ 3 ساعات", 180],
  ["قبل ساعة", 60],
  ["לפני 20 דקות", 20],
  ["3時間前", 180],
  ["5分钟前", 5],
  ["2小时前", 120],
  ["12분 전", 12],
  ["2 weeks ago", 20_160],
  ["just now", 0],
])("%s", (text, minutes) => {
  expect(minutesBefore(text)).toBe(minutes);
});

test.each(["The bridge was closed for 3 hours on Monday.", "A long time ago", "Fado in 5 minutes", "3 May 2031"])(
  "%s tells no time before now",
  (text) => {
    expect(readRelativeTime(text, now)).toBeUndefined();
  },
);
