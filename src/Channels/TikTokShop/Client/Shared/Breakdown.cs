using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// The amounts that make up another, by their wire names. Which there are depends on the region and grows over time, so
/// all are kept. Source: fact sheet 4.8.
/// </summary>
[JsonConverter(typeof(BreakdownJson))]
public sealed class Breakdown
{
    /// <summary>The amounts themselves; empty and absent ones are left out.</summary>
    public IReadOnlyDictionary<string, decimal> Amounts { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Amounts that are grouped, such as <c>fee</c> and <c>tax</c>.</summary>
    public IReadOnlyDictionary<string, Breakdown> Parts { get; init; } = new Dictionary<string, Breakdown>();

    /// <summary>The amount of this name, here or in a part; null when it is absent.</summary>
    public decimal? Find(string name)
    {
        if (Amounts.TryGetValue(name, out var amount))
        {
            return amount;
        }

        return Parts.Values.Select(part => part.Find(name)).FirstOrDefault(found => found is not null);
    }
}
