using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Orders.Settlements;

/// <summary>The statement that this request shows, with a page of its lines.</summary>
internal sealed class ShownStatement(IStatements statements, IChannels channels, SettlementList lines, FactLog facts)
{
    public const int RowsPerPage = 100;
    private const int MaxFacts = 50;

    private StatementView? statement;

    public StatementView Statement =>
        statement ?? throw new InvalidOperationException("The page has not loaded the statement.");

    public string Shop { get; private set; } = "";

    public IReadOnlyList<SettledTransaction> Lines { get; private set; } = [];

    /// <summary>The orders of the lines that are given to one, by line.</summary>
    public IReadOnlyDictionary<int, Guid> Orders { get; private set; } = new Dictionary<int, Guid>();

    /// <summary>When it was read and what it said, the newest first.</summary>
    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    /// <summary>False when there is no such statement.</summary>
    public async Task<bool> Load(Guid id, int page, CancellationToken ct)
    {
        if ((statement = await statements.Find(id, ct)) is null)
        {
            return false;
        }

        var after = (page - 1) * RowsPerPage;
        Lines = await statements.Transactions(id, after, RowsPerPage, ct);
        Orders = await lines.OrdersIn(id, after, after + RowsPerPage, ct);
        Shop = (await channels.Shop(statement.ShopId, ct)).Refused(out _, out var shop)
            ? OrdersWords.TheShop
            : shop.Name;
        Facts = await facts.About(id, MaxFacts, ct);
        return true;
    }
}
