import { z } from "zod";

/** What is read of `epci.json` and `communes.json` of `@etalab/decoupage-administratif`. */
const epcisSchema = z.array(
  z.object({ code: z.string(), membres: z.array(z.object({ code: z.string() })) }),
);
const communesSchema = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    departement: z.string().optional(),
    codesPostaux: z.array(z.string()).default([]),
    chefLieu: z.string().optional(),
  }),
);

export type OpenData = { epcis: unknown; communes: unknown };

/** The file `communes.json` of a territory. */
export type CommuneList = {
  epcis: {
    siren: string;
    communes: {
      inseeCode: string;
      name: string;
      departement: string;
      /** Several for one commune, and one for several communes. */
      postcodes: string[];
      /** Of the communes that were merged into this one: people still type them. */
      formerNames: string[];
    }[];
  }[];
};

/**
 * The communes of these EPCIs, in the order of their codes.
 * @param sirens of the EPCIs, in the order that the list keeps
 * @throws Error where the open data lack an EPCI or a commune, or are not what they were
 */
export function listCommunes(openData: OpenData, sirens: readonly string[]): CommuneList {
  const epcis = new Map(epcisSchema.parse(openData.epcis).map((epci) => [epci.code, epci]));
  const all = communesSchema.parse(openData.communes);
  const present = new Map(
    all.filter(({ type }) => type === "commune-actuelle").map((one) => [one.code, one]),
  );
  const former = Map.groupBy(
    all.filter(({ type }) => type === "commune-deleguee" || type === "commune-associee"),
    ({ chefLieu }) => chefLieu,
  );
  const communeOf = (inseeCode: string) => {
    const commune = found(present.get(inseeCode), `commune ${inseeCode}`);
    const formerNames = (former.get(inseeCode) ?? []).map(({ nom }) => nom);
    return {
      inseeCode,
      name: commune.nom,
      departement: found(commune.departement, `département of ${commune.nom}`),
      postcodes: commune.codesPostaux,
      formerNames: formerNames.filter((name) => name !== commune.nom),
    };
  };
  return {
    epcis: sirens.map((siren) => {
      const { membres } = found(epcis.get(siren), `EPCI ${siren}`);
      return { siren, communes: membres.map(({ code }) => communeOf(code)).sort(byCode) };
    }),
  };
}

function byCode(one: { inseeCode: string }, other: { inseeCode: string }): number {
  return one.inseeCode < other.inseeCode ? -1 : 1;
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The open data have no ${what}.`);
  return value;
}
