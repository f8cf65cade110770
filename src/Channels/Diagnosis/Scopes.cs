using CreatorFlow.Channels.Connections;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>Permissions as a connection keeps them.</summary>
internal static class Scopes
{
    private const char Between = ' ';

    public static IReadOnlyList<string> Read(string? kept) =>
        kept?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What the work needs and the grant does not hold; empty where the channel does not tell.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<ScopeNeed> needs, ShopConnection shop)
    {
        if (shop.GrantedScopes is null)
        {
            return [];
        }

        var granted = Read(shop.GrantedScopes);
        return [.. needs.Select(need => need.Scope).Where(scope => !granted.Contains(scope))];
    }
}
