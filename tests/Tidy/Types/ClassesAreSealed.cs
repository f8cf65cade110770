namespace CreatorFlow.Tidy.Types;

/// <summary>A class that nobody derives from says so, and a reader need not look for who does.</summary>
internal sealed class ClassesAreSealed : TypeRule
{
    private static readonly Lazy<HashSet<Type>> Parents = new(() =>
    [
        .. Product.Types.Concat(typeof(ClassesAreSealed).Assembly.GetTypes())
            .Select(type => type.BaseType)
            .OfType<Type>()
            .Select(parent => parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent),
    ]);

    public override IReadOnlyList<Type> Bad => [typeof(Open)];

    public override IReadOnlyList<Type> Good => [typeof(Closed), typeof(Unfinished), typeof(Loose), typeof(Parent)];

    /// <summary>Pages and components are made from markup, which cannot seal them.</summary>
    public override bool Judges(Type type) => type.IsClass && IsWritten(type) && !IsComponent(type);

    public override string? Finding(Type type) =>
        type.IsSealed || type.IsAbstract || Parents.Value.Contains(type) || IsEntryPoint(type) ? null : "is not sealed";

    private static bool IsEntryPoint(Type type) => type.Assembly.EntryPoint?.DeclaringType == type;

    private class Open;

    private class Parent;

    private sealed class Closed : Parent;

    private abstract class Unfinished;

    private static class Loose;
}
