using System.Reflection;
using System.Runtime.CompilerServices;

namespace CreatorFlow.Tidy.Types;

/// <summary>A rule about compiled types. Like a rule about files it carries specimens that break it.</summary>
internal abstract class TypeRule
{
    /// <summary>True for the types that this rule is about.</summary>
    public abstract bool Judges(Type type);

    /// <summary>What is wrong with the type; null when nothing is.</summary>
    public abstract string? Finding(Type type);

    public abstract IReadOnlyList<Type> Bad { get; }

    public abstract IReadOnlyList<Type> Good { get; }

    /// <summary>True for what a person wrote: no closures, no generated members, no class made from markup.</summary>
    protected static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.Name != "_Imports"
        && (type.DeclaringType is null || IsWritten(type.DeclaringType))
        && type.Namespace?.StartsWith("CreatorFlow", StringComparison.Ordinal) == true;

    protected static bool IsComponent(Type type) =>
        typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type);
}

/// <summary>The product's own assemblies, as built.</summary>
internal static class Product
{
    /// <summary>Assemblies that are not modules of the business: they are open to all that refer to them.</summary>
    private static readonly string[] Ground =
        ["CreatorFlow.Platform", "CreatorFlow.Ui", "CreatorFlow.Sandbox", "creatorflow"];

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(name => name.StartsWith("CreatorFlow.", StringComparison.Ordinal) || name == "creatorflow")
            .Where(name => name != "CreatorFlow.Tidy")
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes())];

    public static bool IsModule(Type type) => !Ground.Contains(type.Assembly.GetName().Name);
}
