using System.Globalization;
using System.Text;

namespace CreatorFlow.Words.Generator;

/// <summary>A file of words that can't be read as one JSON object of texts.</summary>
internal sealed class FlatJsonException(int at, string message) : Exception(message)
{
    public int At { get; } = at;
}

/// <summary>
/// Reads one JSON object whose values are texts (and <c>"$public": true</c>), keeping the place of every character,
/// which a general reader does not tell. Duplicate keys are kept, so that they can be reported.
/// </summary>
internal sealed class FlatJson
{
    private const string PublicKey = "$public";
    private const int HexDigits = 4;

    private readonly string json;
    private int at;

    private FlatJson(string json) => this.json = json;

    public bool IsPublic { get; private set; }

    public List<WordsEntry> Entries { get; } = [];

    public static FlatJson Read(string json)
    {
        var reader = new FlatJson(json);
        reader.Object();
        return reader;
    }

    private void Object()
    {
        Expect('{');

        if (!Take('}'))
        {
            do
            {
                Member();
            }
            while (Take(','));

            Expect('}');
        }

        Space();

        if (at < json.Length)
        {
            throw Wrong("nothing may follow the object");
        }
    }

    private void Member()
    {
        Space();
        var keyAt = at;
        var (key, _) = String();
        Expect(':');
        Space();

        if (key == PublicKey)
        {
            IsPublic = Literal("true") || (Literal("false") ? false : throw Wrong("true or false is expected"));
            return;
        }

        var (text, places) = String();
        Entries.Add(new WordsEntry(key, keyAt, text, places));
    }

    private bool Literal(string word)
    {
        if (string.CompareOrdinal(json, at, word, 0, word.Length) != 0)
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    private (string Text, int[] Places) String()
    {
        if (at >= json.Length || json[at] != '"')
        {
            throw Wrong("a text in double quotes is expected");
        }

        at++;
        var text = new StringBuilder();
        var places = new List<int>();

        while (at < json.Length && json[at] != '"')
        {
            places.Add(at);
            text.Append(Character());
        }

        if (at >= json.Length)
        {
            throw Wrong("the text has no end");
        }

        places.Add(at++);
        return (text.ToString(), places.ToArray());
    }

    private char Character()
    {
        var c = json[at];

        if (c < ' ')
        {
            throw Wrong("a line break or tab inside a text must be written as \\n or \\t");
        }

        at++;

        if (c != '\\')
        {
            return c;
        }

        var escape = at < json.Length ? json[at++] : ' ';

        return escape switch
        {
            '"' or '\\' or '/' => escape,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            'u' => Unicode(),
            _ => throw Wrong("unknown escape"),
        };
    }

    private char Unicode()
    {
        var digits = json.Substring(at, Math.Min(HexDigits, json.Length - at));

        if (digits.Length == HexDigits
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            at += HexDigits;
            return (char)code;
        }

        throw Wrong("four hexadecimal digits are expected");
    }

    private void Space()
    {
        while (at < json.Length && json[at] is ' ' or '\n' or '\r' or '\t' or '\ufeff')
        {
            at++;
        }
    }

    private bool Take(char c)
    {
        Space();

        if (at >= json.Length || json[at] != c)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw Wrong($"'{c}' is expected");
        }
    }

    private FlatJsonException Wrong(string what) => new(at, what);
}
