import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** @returns every file below a folder whose name ends with one of the endings, relative to the root. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"))
    .sort();
}

export function parseSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

/** What a module exports at run time: the name, and the function whose result (or which itself) it is. */
export type Export = { name: string; from: string | null };

/** @returns the run-time exports of a module, in order. */
export function exportsOf(source: ts.SourceFile): Export[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return namedExports(statement);
    if (ts.isExportAssignment(statement)) return [{ name: "default", from: null }];
    if (!hasExportKeyword(statement)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(declared);
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "default", from: null }];
    return [];
  });
}

function hasExportKeyword(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function namedExports(statement: ts.ExportDeclaration): Export[] {
  if (statement.isTypeOnly) return [];
  if (!statement.exportClause || !ts.isNamedExports(statement.exportClause))
    return [{ name: "*", from: null }];
  return statement.exportClause.elements.map((element) => ({ name: element.name.text, from: null }));
}

function declared(declaration: ts.VariableDeclaration): Export {
  const value = declaration.initializer;
  const called = value && ts.isCallExpression(value) ? value.expression : value;
  const from = called && ts.isIdentifier(called) ? called.text : null;
  return { name: declaration.name.getText(), from };
}

/** @returns for each imported name the module that it comes from. */
export function importsOf(source: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    for (const element of names.elements) found.set(element.name.text, statement.moduleSpecifier.text);
  }
  return found;
}
