import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";
import { findInvitations } from "../readers/invitation.store.ts";
import { stateOf } from "../readers/invitation.ts";
import { invite, joinAddress, uninvite, whereServed } from "../readers/invite.action.ts";
import { readRole } from "../readers/manage-accounts.action.ts";
import { listInvitation } from "./list-invitation.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

interface Flags {
  data?: string;
}

/** `octavo users invite|invitations|uninvite`. */
export function addInvitationCommands(users: Command, program: Program): void {
  addDataFlag(users.command("invite"))
    .description("print a link by which somebody makes an account")
    .option("--role <role>", "reader, member, moderator or editor", "reader")
    .option("--uses <number>", "how many people", "1")
    .option("--days <number>", "how long it is good for", "14")
    .action((flags: Flags & { role: string; uses: string; days: string }) =>
      withTools(program, flags, async ({ readers }) => {
        const [uses, hours] = [readWholeNumber(flags.uses), readWholeNumber(flags.days) * 24];
        const code = await invite(mayOperator("manage accounts"), readers, { role: readRole(flags.role), uses, hours });
        print(joinAddress(await whereServed(readers), code));
      }),
    );
  addDataFlag(users.command("invitations"))
    .description(
      "the invitations: good until when, for what, made and used by whom; the links themselves are stored nowhere",
    )
    .option("--json", "one JSON object a line")
    .action((flags: Flags & { json?: boolean }) =>
      withTools(program, flags, async ({ readers }) => {
        const now = readers.now();
        for (const invitation of await findInvitations(readers.database, now))
          print(
            flags.json
              ? JSON.stringify({ ...invitation, state: stateOf(invitation, now) })
              : listInvitation(invitation, now),
          );
      }),
    );
  addDataFlag(users.command("uninvite <number>"))
    .description("end an invitation; who came by it stays")
    .action((id: string, flags: Flags) =>
      withTools(program, flags, async ({ readers }) => {
        await uninvite(mayOperator("manage accounts"), readers, readWholeNumber(id));
        print(`invitation ${id} lets nobody in any more`);
      }),
    );
}

export function readWholeNumber(written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidInput(`“${written}” is not a number, such as 100.`);
  return Number(written);
}
