using System.Linq.Expressions;
using System.Text;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// What holds for every table: snake_case names, one form of ids, instants and enums, the workspace filter.
/// </summary>
internal static class ModelConventions
{
    private const int EnumLength = 32;

    public static void Configure(ModelConfigurationBuilder configuration, bool postgres)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);

        if (!postgres)
        {
            configuration.Properties<Guid>().HaveConversion<GuidAsBytes>();
            configuration.Properties<DateTimeOffset>().HaveConversion<InstantAsMilliseconds>();
        }
    }

    public static void Apply(ModelBuilder model, AppDb db)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            // What has no key is the answer of a statement and stands in no table.
            if (entity.FindPrimaryKey() is not null)
            {
                entity.SetTableName(SnakeCase(entity.GetTableName() ?? entity.ClrType.Name));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.GetColumnName()));

                // Lengths are checked by the operations, with words; the database keeps text as text.
                if (property.ClrType == typeof(string))
                {
                    property.SetColumnType(db.IsPostgres ? "text" : "TEXT");
                }
            }

            if (typeof(IInWorkspace).IsAssignableFrom(entity.ClrType))
            {
                entity.SetQueryFilter(InCurrentWorkspace(entity.ClrType, db));
            }
        }
    }

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);

        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && StartsWord(name, i))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    // "NotASale" is not_a_sale, "SKUs" would be skus: a capital starts a word after a small letter or before one.
    private static bool StartsWord(string name, int i) =>
        !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));

    private static LambdaExpression InCurrentWorkspace(Type entity, AppDb db)
    {
        var row = Expression.Parameter(entity, "row");
        var context = Expression.Constant(db);
        var isOff = Expression.Property(context, nameof(AppDb.FilterIsOff));
        var current = Expression.Property(context, nameof(AppDb.FilterWorkspaceId));
        var own = Expression.Property(row, nameof(IInWorkspace.WorkspaceId));
        return Expression.Lambda(Expression.OrElse(isOff, Expression.Equal(own, current)), row);
    }

    /// <summary>Sixteen bytes in the order in which version 7 identifiers sort.</summary>
    private sealed class GuidAsBytes() : ValueConverter<Guid, byte[]>(
        id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class InstantAsMilliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
