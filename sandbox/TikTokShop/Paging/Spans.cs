using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Paging;

/// <summary>The two spans of time that a search can name, in seconds of the wire.</summary>
internal sealed record Spans(long? CreatedFrom, long? CreatedUntil, long? UpdatedFrom, long? UpdatedUntil)
{
    public bool NamesCreation => (CreatedFrom ?? CreatedUntil) is not null;

    public bool NamesUpdate => (UpdatedFrom ?? UpdatedUntil) is not null;

    public bool HoldsCreation(long createdMs) => createdMs.IsWithin(CreatedFrom, CreatedUntil);

    public bool HoldsUpdate(long updatedMs) => updatedMs.IsWithin(UpdatedFrom, UpdatedUntil);

    public static Spans Read(BodyReader read) => new(
        read.Int64("create_time_ge"), read.Int64("create_time_lt"),
        read.Int64("update_time_ge"), read.Int64("update_time_lt"));
}
