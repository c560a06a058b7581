/** Secrets that stand in tutorials, defaults and password lists: whoever attacks a token tries these first. */

const WORDS =
  'secret password passwd changeme change-me change_me default admin root test testing demo example sample token jwt jwtsecret jwt-secret jwt_secret jwttoken ' +
  'secretkey secret-key secret_key secretKey mysecret my-secret my_secret mySecret mysecretkey my-secret-key my_secret_key mySecretKey supersecret super-secret super_secret ' +
  'supersecretkey super-secret-key super_secret_key topsecret top-secret verysecret very-secret notsosecret shhhhh shhhh shhh shh keyboard keyboardcat key privatekey private-key private_key ' +
  'signingkey signing-key signature appsecret app-secret app_secret application server client api apikey api-key api_key auth authentication authorization authsecret auth-secret login session sessionsecret ' +
  'access accesstoken access-token refresh refreshtoken refresh-token bearer oauth oauth2 user users guest public private production prod development dev staging local localhost ' +
  'node nodejs express react angular vue next nextauth nextauthsecret django flask rails laravel spring springboot java python golang rust dotnet asp aspnet ' +
  'hello helloworld hello-world world foo bar baz foobar qux qwerty qwertyuiop asdf asdfgh zxcvbn abc abcd abc123 abcdef a aa aaa x xyz ' +
  '1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0 000000 111111 123123 654321 666666 696969 987654321 ' +
  'letmein welcome monkey dragon master shadow sunshine princess football baseball superman batman iloveyou trustno1 starwars whatever freedom pass p4ssw0rd passw0rd P@ssw0rd p@ssw0rd ' +
  'mystar name_luffy luffy cat dog star moon sun apple orange banana coffee pizza chocolate cookie cookies salt pepper none null undefined nil true false string ' +
  'your-secret your_secret yourSecret your-secret-key your_secret_key your-256-bit-secret your-384-bit-secret your-512-bit-secret a-string-secret-at-least-256-bits-long ' +
  'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long keep-it-secret keepitsecret replace-me replaceme todo fixme placeholder insert-secret-here ' +
  'thisisasecret this-is-a-secret this_is_a_secret thisismysecret thisisverysecret somesecret some-secret some_secret randomsecret random-secret random AllYourBase hmacsecret hmac hs256 HS256 sha256 ' +
  'gcsecret gc-secret ChangeMe Secret Password Admin JWT SECRET PASSWORD KEY TOKEN JWT_SECRET SECRET_KEY';

const PHRASES = [
  'keyboard cat',
  'my secret',
  'super secret',
  'top secret',
  'this is a secret',
  'this is my secret key',
  'secret key',
  'hello world',
  'change me',
  'your secret key here',
  'The quick brown fox jumps over the lazy dog',
];

/** All of them, each once. */
export const KNOWN_SECRETS: readonly string[] = [...new Set([...WORDS.split(' '), ...PHRASES])];

const ENDINGS = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '!',
  '1!',
  '123!',
  '2023',
  '2024',
  '2025',
  '2026',
  '_key',
  '-key',
  'key',
  'Key',
  '_dev',
  '_prod',
  '-dev',
  '-prod',
];

/** The known secrets with the changes that people make: a capital, an ending. */
export function* likelySecrets(): Generator<string> {
  const seen = new Set<string>();
  for (const word of KNOWN_SECRETS) {
    for (const root of [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]) {
      for (const ending of ENDINGS) {
        const secret = root + ending;
        if (seen.has(secret)) continue;
        seen.add(secret);
        yield secret;
      }
    }
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Every word of one to `longest` lower-case letters. */
export function* shortSecrets(longest: number): Generator<string> {
  let words = [''];
  for (let length = 1; length <= longest; length += 1) {
    const longer: string[] = [];
    for (const word of words) {
      for (const letter of ALPHABET) {
        const secret = word + letter;
        yield secret;
        if (length < longest) longer.push(secret);
      }
    }
    words = longer;
  }
}
