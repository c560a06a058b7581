/** The value of a setting as a person writes it, in an address or in a field. */
import { SETTINGS, type Setting, type SettingName, type Settings } from '#model/settings.ts';
import { shortened } from '#model/wording/shortened.ts';

/** Longest piece of what was written that is quoted back. */
const QUOTED = 40;

export const quote = (text: string): string => `“${shortened(text, QUOTED)}”`;

export interface SettingReading {
  /** A value that the setting can have; `null` where none was meant. */
  readonly value: string | number | null;
  /** What is wrong with the text, one sentence. */
  readonly problem: string | null;
}

/** One of the words of a choice, or a whole number; a number outside of the limits becomes the limit. */
export function readSetting(setting: Setting, text: string): SettingReading {
  if (setting.kind === 'choice') {
    const words = Object.keys(setting.values);
    if (words.includes(text)) return { value: text, problem: null };
    const known = words.map((word) => `“${word}”`);
    const list = `${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}`;
    return { value: null, problem: `${setting.subject} is ${list} here, not ${quote(text)}.` };
  }
  const { label, least, most } = setting;
  const unit = unitOf(setting);
  const trimmed = text.trim();
  if (!/^\d{1,15}$/.test(trimmed))
    return { value: null, problem: `${label} takes ${unit.whole}, not ${quote(text)}.` };
  const asked = Number(trimmed);
  const value = Math.min(most, Math.max(least, asked));
  const problem =
    value === asked ? null : `${label} lies between ${least} and ${most}${unit.after}. It is ${value} now.`;
  return { value, problem };
}

/** What a number counts: "whole seconds", and " seconds" after it. */
export function unitOf(setting: Exclude<Setting, { kind: 'choice' }>): { whole: string; after: string } {
  const unit = setting.kind === 'duration' ? 'seconds' : setting.unit;
  return { whole: `whole ${unit || 'numbers'}`, after: unit && ` ${unit}` };
}

/** The setting that an address calls `parameter`. */
export const settingCalled = (parameter: string): SettingName | undefined =>
  (Object.keys(SETTINGS) as SettingName[]).find((name) => SETTINGS[name].parameter === parameter);

/** A value that `readSetting` gave for `name`, as the value of that setting. */
export const asValueOf = <Name extends SettingName>(_: Name, value: string | number): Settings[Name] =>
  value as Settings[Name];
