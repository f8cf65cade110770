using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>Reading members of a request; a member that is null counts as absent.</summary>
internal static class JsonMembers
{
    public static bool Has(this JsonElement holder, string name) => holder.Has(name, out _);

    public static bool Has(this JsonElement holder, string name, out JsonElement value) =>
        holder.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
