import { fileURLToPath } from "node:url";
import openapiTypes, { astToString } from "openapi-typescript";
import ts from "typescript";

/** A client written for the types that a generator makes of the document. */
export const clientProgram = fileURLToPath(new URL("../../fixtures/programs/read-newspaper.ts", import.meta.url));
/** Where that program looks for them; no such file is ever written. */
const generatedFile = fileURLToPath(new URL("../../fixtures/programs/generated-api.ts", import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** The client checked against types generated from a document. @returns what the compiler has to say. */
export async function checkClient(document: string): Promise<string[]> {
  const generated = astToString(await openapiTypes(document));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === generatedFile || fileExists(name);
  host.readFile = (name) => (name === generatedFile ? generated : readFile(name));
  host.getSourceFile = (name, version, ...rest) =>
    name === generatedFile ? ts.createSourceFile(name, generated, version) : getSourceFile(name, version, ...rest);
  const program = ts.createProgram({ rootNames: [clientProgram], options, host });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
