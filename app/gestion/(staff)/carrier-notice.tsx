import { Notice } from "#components/ui/notice.tsx";

/** Says on the lead's first page that a fact of the legal texts is assumed, until somebody confirms it. */
export function CarrierNotice({ legalName }: { legalName: string }) {
  return (
    <Notice tone="warning" titleAs="h2" title={"À confirmer\u00A0: qui porte le programme"}>
      <p>
        {`Les textes légaux et les courriels nomment la ${legalName}. C’est une supposition\u00A0: faites-la confirmer, puis changez la configuration du territoire.`}
      </p>
    </Notice>
  );
}
