// Stands in for the package of this name, which throws in plain Node.
export {};
