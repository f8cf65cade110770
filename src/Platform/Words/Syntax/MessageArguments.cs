namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>An argument of a message and what it must be.</summary>
internal sealed class MessageArgument(string name, FactType type)
{
    public string Name { get; } = name;

    public FactType Type { get; } = type;
}

/// <summary>Collects the arguments of a message in the order of their first use.</summary>
internal static class MessageArguments
{
    /// <summary>The arguments; throws <see cref="MessageSyntaxException"/> when two uses of one disagree.</summary>
    public static List<MessageArgument> Of(List<MessagePart> parts)
    {
        var found = new List<MessageArgument>();
        Collect(parts, found);

        // An argument that is only ever printed is a piece of text.
        return [.. found.Select(a => a.Type == FactType.Any ? new MessageArgument(a.Name, FactType.Text) : a)];
    }

    private static void Collect(List<MessagePart> parts, List<MessageArgument> found)
    {
        foreach (var part in parts.OfType<ArgumentPart>())
        {
            Add(part, found);

            foreach (var branch in Branches(part))
            {
                Collect(branch, found);
            }
        }
    }

    private static IEnumerable<List<MessagePart>> Branches(ArgumentPart part) => part switch
    {
        PluralPart plural => plural.Cases.Select(branch => branch.Parts),
        SelectPart select => select.Cases.Select(branch => branch.Parts),
        _ => [],
    };

    private static void Add(ArgumentPart part, List<MessageArgument> found)
    {
        var known = found.FindIndex(argument => argument.Name == part.Name);

        if (known < 0)
        {
            found.Add(new MessageArgument(part.Name, part.Type));
            return;
        }

        var both = Both(found[known].Type, part.Type) ?? throw new MessageSyntaxException(
            MessageFault.Syntax, part.At, $"{part.Name} is used as {found[known].Type} and as {part.Type}");

        found[known] = new MessageArgument(part.Name, both);
    }

    private static FactType? Both(FactType one, FactType two) => (one, two) switch
    {
        _ when one == two => one,
        (FactType.Any, _) => two,
        (_, FactType.Any) => one,
        (FactType.Integer, FactType.Decimal) or (FactType.Decimal, FactType.Integer) => FactType.Decimal,
        _ => null,
    };
}
