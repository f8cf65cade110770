using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CreatorFlow.Tidy.Types;

/// <summary>Each table belongs to a workspace, or says why it belongs to none.</summary>
internal sealed class TablesAreScoped : TypeRule
{
    private static readonly Lazy<HashSet<Type>> Tables =
        new(() => [.. Product.Types.Where(IsMap).SelectMany(TablesOf)]);

    public override IReadOnlyList<Type> Bad => [typeof(Homeless), typeof(Both)];

    public override IReadOnlyList<Type> Good => [typeof(Scoped), typeof(Shared)];

    public override bool Judges(Type type) => Tables.Value.Contains(type) || Bad.Contains(type) || Good.Contains(type);

    public override string? Finding(Type type) =>
        (typeof(IInWorkspace).IsAssignableFrom(type), type.IsDefined(typeof(GlobalAttribute), true)) switch
        {
            (false, false) => $"is a table: implement {nameof(IInWorkspace)}, or mark it [Global] with the reason",
            (true, true) => "is both of a workspace and global",
            _ => null,
        };

    private static bool IsMap(Type type) =>
        typeof(IMapTables).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false };

    /// <summary>The map is asked for its tables; it must be able to answer before anything is configured.</summary>
    private static IEnumerable<Type> TablesOf(Type map)
    {
        var model = new ModelBuilder(new ConventionSet());
        ((IMapTables)Activator.CreateInstance(map, nonPublic: true)!).Map(model);
        return model.Model.GetEntityTypes().Where(table => !table.IsOwned()).Select(table => table.ClrType);
    }

    private sealed class Homeless;

    [Global("a specimen")]
    private sealed class Both : IInWorkspace
    {
        public Guid WorkspaceId => Guid.Empty;
    }

    private sealed class Scoped : IInWorkspace
    {
        public Guid WorkspaceId => Guid.Empty;
    }

    [Global("a specimen")]
    private sealed class Shared;
}
