import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { InvalidInput } from "../platform/refusals.ts";
import { findAccounts } from "../readers/account.store.ts";
import { addAccount, changeRole } from "../readers/manage-accounts.action.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

interface Flags {
  data?: string;
}

/** `octavo users add|list|role`: who may do what, managed by whoever sits at the machine. */
export function addUsersCommands(octavo: Command, program: Program): void {
  const users = octavo.command("users").description("people who have an account here");
  addDataFlag(users.command("add <email>"))
    .description("make an account; its password is read from standard input")
    .requiredOption("--password-stdin", "read the password from standard input")
    .option("--name <name>", "how others see it; otherwise the first part of the address")
    .option("--role <role>", "reader, member, moderator, editor or administrator", "reader")
    .action((email: string, flags: Flags & { name?: string; role: string }) =>
      withTools(program, flags, async ({ database }) => {
        const name = flags.name ?? email.replace(/@.*$/, "");
        const password = readFileSync(0, "utf8").replace(/\r?\n$/, "");
        await addAccount(mayOperator("manage accounts"), database, { email, name, role: flags.role, password });
        print(`${email} may sign in now, as ${flags.role}`);
      }),
    );
  addDataFlag(users.command("list [words]"))
    .description("the accounts, those whose name or address has the words")
    .option("--json", "one JSON object a line")
    .option("--limit <number>", "how many at most", "100")
    .action((words: string | undefined, flags: Flags & { json?: boolean; limit: string }) =>
      withTools(program, flags, async ({ database }) => {
        const limit = readLimit(flags.limit);
        for (const account of await findAccounts(database, { words: words ?? "", limit }))
          print(
            flags.json ? JSON.stringify(account) : `${account.standing.padEnd(14)} ${account.email}  ${account.name}`,
          );
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

function readLimit(written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidInput("--limit is a number, such as 100.");
  return Number(written);
}
