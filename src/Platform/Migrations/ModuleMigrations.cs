using System.Reflection;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>
/// Each module keeps the migrations of its own tables beside them. They are applied in the order of their names:
/// "YYYYMMDD_NNNN_module".
/// </summary>
internal sealed class ModuleMigrations(ICurrentDbContext context) : IMigrationsAssembly
{
    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } =
        new SortedDictionary<string, TypeInfo>(
            ((AppDb)context.Context).Maps.Select(map => map.GetType().Assembly).Distinct()
                .SelectMany(assembly => assembly.DefinedTypes)
                .Where(type => type.GetCustomAttribute<MigrationAttribute>() is not null)
                .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id),
            StringComparer.Ordinal);

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(ModuleMigrations).Assembly;

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id == nameOrId || id.EndsWith("_" + nameOrId, StringComparison.Ordinal));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}
