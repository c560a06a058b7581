import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CredentialText } from '#components/credential-text.tsx';

const show = (text: string, credential: string, kind: 'session-id' | 'jwt' | 'refresh-token' | undefined) => {
  const { container } = render(<CredentialText text={text} credential={credential} kind={kind} />);
  return container;
};

describe('the text of a line', () => {
  test('stays as it is, whatever is coloured in it', () => {
    const line = 'Authorization: Bearer aaa.bbb.ccc; and more';
    expect(show(line, 'aaa.bbb.ccc', 'jwt')).toHaveTextContent(line);
    expect(show('Cookie: sid=x', 'x', 'session-id')).toHaveTextContent('Cookie: sid=x');
    expect(show('no credential', '', undefined)).toHaveTextContent('no credential');
    expect(show('not in here', 'aaa.bbb.ccc', 'jwt')).toHaveTextContent('not in here');
  });

  test('shows a JWT in its three parts and a session ID in one', () => {
    show('Bearer aaa.bbb.ccc', 'aaa.bbb.ccc', 'jwt');
    expect(screen.getByText('aaa')).toHaveClass('text-rose');
    expect(screen.getByText('bbb')).toHaveClass('text-violet');
    expect(screen.getByText('ccc')).toHaveClass('text-teal');
    show('sid=xyz', 'xyz', 'session-id');
    expect(screen.getByText('xyz')).toHaveClass('text-amber');
  });
});
