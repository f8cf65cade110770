using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Units of an order that are cancelled, or that the buyer asks to cancel.</summary>
internal sealed class Cancellation : IInWorkspace
{
    private const string Unread = "null";

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    public CancellationKind Kind { get; private set; }

    public CancellationState State { get; private set; }

    /// <summary>The units as JSON; an empty list means the whole order, null that it is not known yet.</summary>
    public string Units { get; private set; } = "[]";

    /// <summary>Why, in the words of who asked.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the buyer was answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>The channel's own name of the reason why not; null where none was chosen.</summary>
    public string? AnswerReason { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Without an answer by then the channel decides.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>When the channel had the decision.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Units> Wanted => JsonSerializer.Deserialize<List<Units>>(Units) ?? [];

    /// <summary>It is known what the buyer asks; until then nobody can say yes to it.</summary>
    public bool IsRead => Units != Unread;

    /// <summary>The channel has not taken the decision yet.</summary>
    public bool IsUntold => State is CancellationState.Accepted or CancellationState.Rejected && ToldAt is null;

    public static Cancellation OfUnits(
        Guid workspaceId, Guid orderId, IReadOnlyList<Units> units, string reason, Actor by, DateTimeOffset at) => new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            OrderId = orderId,
            Kind = CancellationKind.Units,
            State = CancellationState.Accepted,
            Units = JsonSerializer.Serialize(units),
            Reason = reason,
            AskedAt = at,
            DecidedAt = at,
            DecidedBy = by.Name,
        };

    public static Cancellation OfRequest(Guid workspaceId, Guid orderId, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        Id = Ids.New(at),
        OrderId = orderId,
        Kind = CancellationKind.Request,
        State = CancellationState.Requested,
        Units = Unread,
        AskedAt = at,
    };

    /// <summary>What the channel says of the request.</summary>
    /// <param name="reckoned">Its deadline by the channel's rules, for when it states none.</param>
    public void Learn(ChannelCancellation told, DateTimeOffset reckoned)
    {
        (Reason, AnswerBy) = (told.Reason, told.AnswerBy ?? reckoned);
        Units = JsonSerializer.Serialize(told.Units.Select(own => new Units(own.Sku, own.Quantity)));
        Version++;
    }

    /// <param name="reason">By the channel's own name; of a refusal.</param>
    public void Decide(bool accept, string? answer, string? reason, Actor by, DateTimeOffset at)
    {
        Move(accept ? CancellationState.Accepted : CancellationState.Rejected);
        (Answer, AnswerReason, DecidedAt, DecidedBy) = (answer, reason, at, by.Name);
    }

    /// <summary>Said yes to, these units are cancelled.</summary>
    public void Take(IReadOnlyList<Units> units) => Units = JsonSerializer.Serialize(units);

    /// <summary>The channel took the decision.</summary>
    public void Tell(DateTimeOffset at)
    {
        ToldAt = at;

        if (State == CancellationState.Accepted)
        {
            Move(CancellationState.Done);
        }
        else
        {
            Version++;
        }
    }

    public void Refuse() => Move(CancellationState.Refused);

    public void Withdraw() => Move(CancellationState.Withdrawn);

    /// <summary>The channel cancelled the order. False when the matter was closed before.</summary>
    public bool CarryOut(DateTimeOffset at)
    {
        if (!CancellationLifecycle.Allows(State, CancellationState.Done))
        {
            return false;
        }

        Move(CancellationState.Done);
        ToldAt ??= at;
        return true;
    }

    private void Move(CancellationState to)
    {
        if (!CancellationLifecycle.Allows(State, to))
        {
            throw new InvalidOperationException($"A cancellation cannot go from {State} to {to}.");
        }

        State = to;
        Version++;
    }
}
