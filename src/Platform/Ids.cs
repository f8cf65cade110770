using System.Buffers.Binary;

namespace CreatorFlow.Platform;

/// <summary>
/// Time-ordered identifiers (UUID version 7), so that keys append to their index. Those of one process sort in the
/// order in which they were made, also within a millisecond: twelve bits count there.
/// </summary>
public static class Ids
{
    private const int CountBits = 12;
    private const int Length = 16;

    private static long lastStamp;

    /// <summary>A new identifier that sorts after those made before <paramref name="at"/>.</summary>
    public static Guid New(DateTimeOffset at)
    {
        var stamp = NextStamp(at.ToUnixTimeMilliseconds() << CountBits);
        Span<byte> bytes = stackalloc byte[Length];
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(stamp >> CountBits);
        Guid.CreateVersion7(instant).TryWriteBytes(bytes, true, out _);
        var count = (ushort)(stamp & ((1 << CountBits) - 1));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | count));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>No identifier made at that time or later sorts before it.</summary>
    public static Guid FirstOf(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << (8 * sizeof(ushort)));
        return new Guid(bytes, bigEndian: true);
    }

    private static long NextStamp(long floor)
    {
        while (true)
        {
            var last = Interlocked.Read(ref lastStamp);
            var next = Math.Max(floor, last + 1);

            if (Interlocked.CompareExchange(ref lastStamp, next, last) == last)
            {
                return next;
            }
        }
    }
}
