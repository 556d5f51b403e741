import { expect, test } from "vitest";
import { listInvitation } from "./list-invitation.ts";

const invitation = {
  ...{ id: 7, role: "reader" as const, email: null, memberUntil: null, note: "", madeBy: "Asa", usesLeft: 3 },
  ...{ expiresAt: new Date("2026-12-01T10:00:00Z"), createdAt: new Date(0), usedBy: [], endedAt: null, endedBy: null },
};

test("an invitation is a line that says what it is good for, until when, and who made and used it", () => {
  const now = new Date("2026-11-22T10:00:00Z");
  expect(listInvitation(invitation, now)).toBe(
    "    7  good      reader          until 2026-12-01  for 3 more  made by Asa",
  );
  const usedBy = [{ name: "Tove", email: "tove@velden.example" }];
  expect(listInvitation({ ...invitation, email: "tove@velden.example", usesLeft: 0, usedBy }, now)).toMatch(
    /7 {2}used up .* for tove@velden\.example {2}made by Asa {2}used by tove@velden\.example$/,
  );
  expect(listInvitation({ ...invitation, endedAt: now }, now)).toContain("ended");
  expect(listInvitation(invitation, new Date("2027-01-01"))).toContain("over");
});
