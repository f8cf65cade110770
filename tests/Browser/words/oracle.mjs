// Prints what the reference implementation makes of a table of messages.
// usage: node oracle.mjs cases.json  ->  a JSON array of texts on standard output, one for each case
import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";

// Dates in the table are in UTC and are shown by that clock.
process.env.TZ = "UTC";

const locales = { en: "en", es: "es-419", "pt-BR": "pt-BR" };

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));

const results = cases.map(({ language, message, facts }) => {
  const { values, currency } = read(facts ?? {});
  const money = { style: "currency", currency: currency ?? "USD" };
  const text = new IntlMessageFormat(message, locales[language], { number: { money } }, { ignoreTag: true });

  return text.format(values);
});

console.log(JSON.stringify(results));

// A fact is a number, a text, {"instant": "..."} or {"money": "12.50", "currency": "USD"}.
function read(facts) {
  const values = {};
  let currency;

  for (const [name, fact] of Object.entries(facts)) {
    if (fact?.instant) {
      values[name] = new Date(fact.instant);
    } else if (fact?.money) {
      values[name] = Number(fact.money);
      currency = fact.currency;
    } else {
      values[name] = fact;
    }
  }

  return { values, currency };
}
