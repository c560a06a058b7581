import { describe, expect, test } from 'vitest';
import { commandOf, KEYS } from '#features/simulator/keys.ts';

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false };

function focused(html: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-focus]') ?? document.body;
}
const press = (key: string, html = '') => commandOf({ key, ...NO_MODIFIERS, target: focused(html) });

test('every key has its command', () => {
  expect(KEYS.flatMap(({ keys }) => keys.map((key) => [key, press(key)]))).toEqual([
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'play-or-pause'],
    ['Home', 'first'],
    ['End', 'last'],
    ['PageDown', 'onward'],
    ['PageUp', 'previous'],
    ['.', 'cover'],
    ['?', 'keys'],
  ]);
});

test('other keys, and keys held with a modifier, are left alone', () => {
  expect(press('a')).toBeNull();
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
    expect(
      commandOf({ key: 'ArrowRight', ...NO_MODIFIERS, [modifier]: true, target: document.body }),
    ).toBeNull();
});

describe('a control that uses the key keeps it', () => {
  test.each(['<input data-focus>', '<textarea data-focus></textarea>', '<select data-focus></select>'])(
    'all keys in %s',
    (html) => {
      expect(KEYS.flatMap(({ keys }) => keys.map((key) => press(key, html)))).toEqual(
        KEYS.flatMap(({ keys }) => keys.map(() => null)),
      );
    },
  );

  test('the space bar on a button, but not the arrows', () => {
    const button = '<button data-focus></button>';
    expect(press(' ', button)).toBeNull();
    expect(press('ArrowRight', button)).toBe('next');
  });

  test('arrows and space on a radio button, but not the presenter’s keys', () => {
    const radio = '<input type="radio" data-focus>';
    expect(press('ArrowRight', radio)).toBeNull();
    expect(press(' ', radio)).toBeNull();
    expect(press('PageDown', radio)).toBe('onward');
  });

  test('the arrows on a tab', () => {
    const tab = '<button role="tab" data-focus></button>';
    expect(press('ArrowRight', tab)).toBeNull();
    expect(press('PageDown', tab)).toBe('onward');
  });

  test('all keys on the slider, and in what scrolls', () => {
    expect(press('PageDown', '<input type="range" data-focus>')).toBeNull();
    expect(press('ArrowRight', '<ol data-scrolls><li data-focus></li></ol>')).toBeNull();
    expect(press('End', '<div popover><a data-focus></a></div>')).toBeNull();
  });
});
