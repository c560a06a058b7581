/** Findings, most serious first. */
import type { Finding } from '#model/token-reader/finding.ts';

const SEVERITY = { danger: 'Danger', warning: 'Warning', note: 'Note' } as const;

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="findings">
      <h2 id="findings">Findings</h2>
      <ul aria-labelledby="findings">
        {findings.map((finding) => (
          <li
            key={`${finding.id} ${finding.segment ?? ''} ${finding.path ?? ''}`}
            data-severity={finding.severity}
          >
            <h3>
              <span>{SEVERITY[finding.severity]}</span> {finding.title}.
            </h3>
            <p>
              {finding.remedy} <small>{place(finding)}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function place({ segment, path, source }: Finding): string {
  const where = path ? `${segment ?? 'token'}, ${path}` : segment;
  return where ? `In the ${where}. ${source}.` : `${source}.`;
}
