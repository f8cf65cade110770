namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>A value read from a request, or the refusal of it.</summary>
internal readonly record struct UpsResult<T>(T? Value, UpsError? Error)
{
    public static implicit operator UpsResult<T>(T value) => new(value, null);

    public static implicit operator UpsResult<T>(UpsError error) => new(default, error);
}
