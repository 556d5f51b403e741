import { expect, test } from "vitest";
import { readImageHeader } from "./image-header.ts";
import { avifOf, fixtureImage, gifOf, pngOf, simpleWebp, turnedJpeg } from "./test-images.ts";

const upright = { width: 40, height: 24 };

test.each([
  ["image/jpeg", fixtureImage("gradient.jpg")],
  ["image/png", fixtureImage("gradient.png")],
  ["image/webp", fixtureImage("gradient.webp")],
  ["image/webp", simpleWebp(fixtureImage("gradient.webp"))],
  ["image/webp", simpleWebp(fixtureImage("lossless.webp"))],
  ["image/gif", gifOf(40, 24)],
  ["image/avif", avifOf(40, 24)],
] as const)("%s tells its size", (type, bytes) => {
  expect(readImageHeader(bytes)).toEqual({ type, ...upright });
});

test("a picture that is turned when it is shown has its sides exchanged", () => {
  expect(readImageHeader(turnedJpeg(fixtureImage("gradient.jpg")))).toMatchObject({ width: 24, height: 40 });
  expect(readImageHeader(avifOf(40, 24, { quarterTurns: 1 }))).toMatchObject({ width: 24, height: 40 });
});

test.each([
  ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ["a drawing after a declaration", '<?xml version="1.0"?><svg/>'],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a bitmap", "BM        "],
  ["a PDF", "%PDF-1.7"],
  ["nothing", ""],
])("%s is no picture", (_name, text) => {
  expect(readImageHeader(new TextEncoder().encode(text))).toBeUndefined();
});

test("a film and a HEIC, which share AVIF's container, are no pictures", () => {
  expect(readImageHeader(avifOf(40, 24, { brand: "isom" }))).toBeUndefined();
  expect(readImageHeader(avifOf(40, 24, { brand: "heic" }))).toBeUndefined();
});

test("a picture without extent is none", () => {
  expect(readImageHeader(pngOf(0, 10))).toBeUndefined();
  expect(readImageHeader(gifOf(10, 0))).toBeUndefined();
});

test("a picture cut anywhere before its size is none, and nothing throws", () => {
  const whole = [fixtureImage("gradient.jpg"), fixtureImage("gradient.png"), gifOf(4, 4), avifOf(4, 4)];
  for (const bytes of [...whole, turnedJpeg(fixtureImage("gradient.jpg")), simpleWebp(fixtureImage("lossless.webp"))])
    for (let length = 0; length < Math.min(bytes.length, 900); length += 1) readImageHeader(bytes.slice(0, length));
  expect(readImageHeader(fixtureImage("gradient.jpg").slice(0, 100))).toBeUndefined();
});
