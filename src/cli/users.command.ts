import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { forgetWriter } from "../comments/own-comments.store.ts";
import { findAccounts } from "../readers/account.store.ts";
import { invite, joinAddress, whereServed } from "../readers/invite.action.ts";
import { addAccount, changeRole, grantMembership, readRole, removeAccount } from "../readers/manage-accounts.action.ts";
import { addInvitationCommands, readWholeNumber } from "./invitations.command.ts";
import type { Program, Tools } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

interface Flags {
  data?: string;
}

interface AddFlags extends Flags {
  name?: string;
  role: string;
  passwordStdin?: boolean;
}

/** `octavo users add|invitations|invite|list|member|remove|role|uninvite`: who may do what, managed by whoever sits at the machine. */
export function addUsersCommands(octavo: Command, program: Program): void {
  const users = octavo.command("users").description("people who have an account here");
  addDataFlag(users.command("add <email>"))
    .description("make an account: with a password, or by a link at which its owner chooses one")
    .option("--password-stdin", "read the password from standard input; otherwise a link is printed")
    .option("--name <name>", "how others see it; otherwise the first part of the address")
    .option("--role <role>", "reader, member, moderator, editor or administrator", "reader")
    .action((email: string, flags: AddFlags) => withTools(program, flags, (tools) => add(tools, email, flags)));
  addDataFlag(users.command("list [words]"))
    .description("the accounts, those whose name or address has the words")
    .option("--json", "one JSON object a line")
    .option("--limit <number>", "how many at most", "100")
    .action((words: string | undefined, flags: Flags & { json?: boolean; limit: string }) =>
      withTools(program, flags, async ({ database }) => {
        const limit = readWholeNumber(flags.limit);
        for (const account of await findAccounts(database, { words: words ?? "", limit }))
          print(
            flags.json ? JSON.stringify(account) : `${account.standing.padEnd(14)} ${account.email}  ${account.name}`,
          );
      }),
    );
  addDataFlag(users.command("member <email> <until>"))
    .description("make somebody a member until a day (2027-01-31), always, or never (which takes it back)")
    .action((email: string, until: string, flags: Flags) =>
      withTools(program, flags, async ({ database }) => {
        const account = await grantMembership(mayOperator("manage accounts"), database, email, until);
        print(`${account.email} is ${account.standing} now`);
      }),
    );
  addInvitationCommands(users, program);
  addDataFlag(users.command("remove <email>"))
    .description("remove an account; what it wrote in conversations stays without a name")
    .action((email: string, flags: Flags) =>
      withTools(program, flags, async ({ database }) => {
        await removeAccount(mayOperator("manage accounts"), database, email, (transaction, account) =>
          forgetWriter(transaction, account, "kept"),
        );
        print(`${email} has no account any more`);
      }),
    );
  addDataFlag(users.command("role <email> <role>"))
    .description("give an account another role")
    .action((email: string, role: string, flags: Flags) =>
      withTools(program, flags, async ({ database }) => {
        const account = await changeRole(mayOperator("manage accounts"), database, email, role);
        print(`${account.email} has the role ${account.role} now`);
      }),
    );
}

async function add({ database, readers }: Tools, email: string, flags: AddFlags): Promise<void> {
  const may = mayOperator("manage accounts");
  if (!flags.passwordStdin) {
    const code = await invite(may, readers, { email, role: readRole(flags.role), uses: 1, hours: 24 });
    print("Open this link within a day and choose a password; it is good for one time:");
    return print(`  ${joinAddress(await whereServed(readers), code)}`);
  }
  const name = flags.name ?? email.replace(/@.*$/, "");
  const password = readFileSync(0, "utf8").replace(/\r?\n$/, "");
  await addAccount(may, database, { email, name, role: flags.role, password });
  print(`${email} may sign in now, as ${flags.role}`);
}
