import { useCallback, useEffect, useRef, useState } from 'react';
import type { GenerateSpec } from '../../../shared/contract.ts';
import type { PeopleProblem, Person } from '../../../shared/generate-types.ts';
import { useClient } from '../../vault/use-vault.ts';

/** Steps of a stepper come quickly; only where they stop is worth generating. */
const previewAfterMilliseconds = 120;

/** A list that the person chose. */
export interface PeopleFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Generated {
  readonly previewId: string;
  /** Those of the first person in a batch. */
  readonly codes: readonly string[];
  /** Null for one set that is for nobody in particular. */
  readonly people: readonly Person[] | null;
  readonly problems: readonly PeopleProblem[];
}

export interface Preview {
  readonly generated: Generated | null;
  readonly failure: unknown;
  readonly renew: () => void;
}

/**
 * Codes for the spec, made in the vault process; the newest request wins. With a list each person gets a set.
 * @param people undefined while a list is wanted and not chosen: then nothing is made
 */
export function usePreview(spec: GenerateSpec, people: PeopleFile | null | undefined): Preview {
  const client = useClient();
  const [generated, setGenerated] = useState<Generated | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const newest = useRef(0);

  const renew = useCallback(() => {
    const own = ++newest.current;
    const isNewest = () => own === newest.current;
    const make = async (): Promise<Generated | null> => {
      if (people === undefined) return null;
      if (people !== null) {
        const { sets, ...batch } = await client.request('generate.previewBatch', {
          spec,
          people: people.bytes,
        });
        return { ...batch, codes: sets[0] ?? [] };
      }
      const { previewId, codes } = await client.request('generate.preview', spec);
      return { previewId, codes, people: null, problems: [] };
    };
    make()
      .then((made) => {
        if (!isNewest()) return;
        setGenerated(made);
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!isNewest()) return;
        setGenerated(null);
        setFailure(error);
      });
  }, [client, spec, people]);

  useEffect(() => {
    const timer = setTimeout(renew, previewAfterMilliseconds);
    return () => clearTimeout(timer);
  }, [renew]);

  return { generated, failure, renew };
}
