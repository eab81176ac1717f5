// Usage: check.cjs SCHEMAS OUTPUTS EVIDENCE: a folder of NAME.schema.json, a folder of ANYTHING.NAME.json, and a list of evidence files.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv/dist/2020").default;
const yaml = require("yaml");

const [schemas, outputs, evidence] = process.argv.slice(2);
let passed = 0, failed = 0;
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const check = (title, isGood, why) => {
    isGood ? passed++ : failed++;
    if (!isGood) console.log(`   failed: ${title}: ${why}`);
};

// Of strict mode three rules are left out: that a property is described where it is required (alternatives require what is described
// around them), that no property fits a pattern too (a key is its own first spelling), and that a value is of one type alone.
const ajv = () => new Ajv({ strict: true, strictRequired: false, allowMatchingProperties: true, allowUnionTypes: true });

// No object may have a member that its schema does not describe.
const close = (schema) => {
    if (schema === null || typeof schema !== "object") return schema;
    if (schema.properties && !("additionalProperties" in schema)) schema.additionalProperties = false;
    for (const named of [schema.properties, schema.$defs]) Object.values(named ?? {}).forEach(close);
    [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].forEach(close);
    return schema;
};

const validators = {};
for (const file of fs.readdirSync(schemas).sort()) {
    const name = file.replace(".schema.json", "");
    const schema = read(path.join(schemas, file));
    try {
        validators[name] = [["as it is", ajv().compile(schema)], ["closed", ajv().compile(close(structuredClone(schema)))]];
        check(name, true);
    } catch (fault) {
        check(`${name} is compiled in strict mode`, false, fault.message);
    }
}

const validate = (title, name, value, kinds) => {
    for (const [kind, validator] of (validators[name] ?? []).slice(0, kinds)) {
        check(`${title} against ${name}, ${kind}`, validator(value), JSON.stringify(validator.errors?.slice(0, 3)));
    }
};

const seen = new Set(["evidence-file"]);
for (const file of fs.readdirSync(outputs).sort()) {
    const name = file.split(".").at(-2);
    seen.add(name);
    validate(file, name, read(path.join(outputs, file)), 2);
}

for (const name of Object.keys(validators)) check(`there are outputs of ${name}`, seen.has(name), "none");
for (const file of fs.readFileSync(evidence, "utf8").trim().split("\n")) validate(file, "evidence-file", yaml.parse(fs.readFileSync(file, "utf8")), 1);
for (const bad of [{ records: [{ by: "council" }] }, { records: "text" }, { complete: [{ act: "meet" }] }, { recrods: [] }]) {
    check("a mistake is refused", validators["evidence-file"] && !validators["evidence-file"][0][1](bad), JSON.stringify(bad));
}

console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
