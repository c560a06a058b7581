/** For an address below the simulator's that names no scenario. */
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { nearestScenario, SCENARIOS } from './scenarios.ts';

/** Leads on to the scenario that was probably meant, which then says so; else names all that exist. */
export function UnknownScenario({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const nearest = nearestScenario(id);
  useEffect(() => {
    if (!nearest) return;
    const address = `/simulator/${nearest.id}/${location.search}${location.hash}`;
    navigate(address, { replace: true, state: { insteadOf: id } });
  }, [nearest, id, navigate]);
  return (
    <div className="mx-auto max-w-[640px] px-4 py-20">
      <h1 className="text-[34px] leading-tight font-semibold">There is no scenario “{id.slice(0, 40)}”</h1>
      <p className="mt-4 text-ink2">These exist:</p>
      <ul className="mt-2">
        {SCENARIOS.map((scenario) => (
          <li key={scenario.id} className="py-1">
            <Link href={`/simulator/${scenario.id}/`} className="underline underline-offset-2">
              {scenario.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
