using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Copy;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Intake;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Search;
using CreatorFlow.Orders.Settlements;
using CreatorFlow.Orders.Totals;
using CreatorFlow.Orders.Views;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders;

/// <summary>Tables of the orders.</summary>
internal sealed class OrdersDb : IMapTables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Order>(order =>
        {
            order.ToTable("orders");
            order.HasKey(row => new { row.WorkspaceId, row.Id });
            order.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Number }).IsUnique();
            order.HasIndex(row => new { row.WorkspaceId, row.Status, row.DispatchBy });
            order.HasIndex(row => new { row.WorkspaceId, row.PlacedAt });
            order.HasIndex(row => new { row.WorkspaceId, row.Status, row.PlacedAt });
            order.HasIndex(row => new { row.WorkspaceId, row.ShippedAt }).HasFilter("shipped_at IS NOT NULL");
            order.HasIndex(row => new { row.WorkspaceId, row.Status, row.DispatchBy, row.Urgent }).HasFilter("urgent");
            order.HasIndex(row => new { row.WorkspaceId, row.Status, row.CancelAsked }).HasFilter("cancel_asked");
            order.HasIndex(row => new { row.WorkspaceId, row.Status }).HasFilter("trouble IS NOT NULL");
            order.HasIndex(row => new { row.WorkspaceId, row.Kind, row.PlacedAt }).HasFilter("kind <> 'Regular'");
            order.HasIndex(row => new { row.WorkspaceId, row.HoldUntil }).HasFilter("hold_until IS NOT NULL");
            order.Property(row => row.Version).IsConcurrencyToken();
            order.Ignore(row => row.Total).Ignore(row => row.Address).Ignore(row => row.TroubleReason);
            order.Ignore(row => row.ClockStart).Ignore(row => row.Flags);
            order.HasIndex(row => new { row.WorkspaceId, row.Review }).HasFilter("review = 'Open'");
            order.HasIndex(row => new { row.WorkspaceId, row.BuyerId, row.PlacedAt }).HasFilter("buyer_id IS NOT NULL");
            order.HasIndex(row => new { row.WorkspaceId, row.AddressKey, row.PlacedAt })
                .HasFilter("address_key IS NOT NULL");
        });

        model.Entity<OrderLine>(line =>
        {
            line.ToTable("order_lines");
            line.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Line });
            line.HasIndex(row => new { row.WorkspaceId, row.Sku });
            line.Ignore(row => row.Then);
        });

        model.Entity<Spikes.SkuPace>(pace =>
        {
            pace.ToTable("sku_pace");
            pace.HasKey(row => new { row.WorkspaceId, row.Sku, row.Bucket });
        });

        MapShipping(model);
        ParcelsDb.Map(model);
        CancellationsDb.Map(model);
        HoldsDb.Map(model);
        CopiesDb.Map(model);
        ReturnsDb.Map(model);
        ComplianceDb.Map(model);
        SettlementsDb.Map(model);
        AttributionDb.Map(model);
        MapCalendars(model);
        MapReview(model);
        MapMarks(model);
        MapSearch(model);
        MapImports(model);
        MapViews(model);
        MapBulk(model);
    }

    private static void MapCalendars(ModelBuilder model) => model.Entity<Deadlines.ShopCalendar>(calendar =>
    {
        calendar.ToTable("shop_calendars");
        calendar.HasKey(row => new { row.WorkspaceId, row.ShopId });
    });

    private static void MapShipping(ModelBuilder model) => model.Entity<Order>(order =>
    {
        order.HasIndex(row => new { row.WorkspaceId, row.ShippedBy, row.PlacedAt })
            .HasFilter("shipped_by <> 'Seller'");
        order.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.PackageId }).HasFilter("package_id IS NOT NULL");
        order.Ignore(row => row.HasLabelOfChannel).Ignore(row => row.IsAddressed)
            .Ignore(row => row.AwaitsLabelOfChannel).Ignore(row => row.MayChangeTracking);
    });

    private static void MapReview(ModelBuilder model)
    {
        model.Entity<Review.ReviewRules>(rules =>
        {
            rules.ToTable("review_rules");
            rules.HasKey(row => row.WorkspaceId);
        });

        model.Entity<Review.OrderApproval>(approval =>
        {
            approval.ToTable("order_approvals");
            approval.HasKey(row => new { row.WorkspaceId, row.OrderId, row.PersonId });
        });
    }

    private static void MapMarks(ModelBuilder model)
    {
        model.Entity<OrderTag>(tag =>
        {
            tag.ToTable("order_tags");
            tag.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Tag });
            tag.HasIndex(row => new { row.WorkspaceId, row.Tag, row.OrderId });
        });

        model.Entity<OrderNote>(note =>
        {
            note.ToTable("order_notes");
            note.HasKey(row => new { row.WorkspaceId, row.Id });
            note.HasIndex(row => new { row.WorkspaceId, row.OrderId });
        });
    }

    private static void MapSearch(ModelBuilder model)
    {
        model.Entity<OrderTerm>(term =>
        {
            term.ToTable("order_terms");
            term.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Term });
            term.HasIndex(row => new { row.WorkspaceId, row.Term, row.OrderId });
        });

        model.Entity<StatusTotal>(total =>
        {
            total.ToTable("order_totals");
            total.HasKey(row => new { row.WorkspaceId, row.Status });
        });
    }

    private static void MapImports(ModelBuilder model)
    {
        model.Entity<OrderImport>(import =>
        {
            import.ToTable("order_imports");
            import.HasKey(row => new { row.WorkspaceId, row.Id });
            import.Property(row => row.Version).IsConcurrencyToken();
            import.Ignore(row => row.By).Ignore(row => row.HeadNames).Ignore(row => row.Named);
        });

        model.Entity<ImportRow>(row =>
        {
            row.ToTable("order_import_rows");
            row.HasKey(own => new { own.WorkspaceId, own.ImportId, own.Line });
            row.HasIndex(own => new { own.WorkspaceId, own.ImportId, own.First });
            row.HasIndex(own => new { own.WorkspaceId, own.ImportId, own.Number });
            row.Ignore(own => own.CellTexts).Ignore(own => own.AllProblems);
        });
    }

    private static void MapViews(ModelBuilder model) => model.Entity<OrderViewRow>(view =>
    {
        view.ToTable("order_views");
        view.HasKey(row => new { row.WorkspaceId, row.Id });
        view.HasIndex(row => new { row.WorkspaceId, row.OwnerId, row.Name }).IsUnique();
        view.Ignore(row => row.Filter);
    });

    private static void MapBulk(ModelBuilder model)
    {
        model.Entity<BulkOperation>(operation =>
        {
            operation.ToTable("bulk_operations");
            operation.HasKey(row => new { row.WorkspaceId, row.Id });
            operation.HasIndex(row => new { row.WorkspaceId, row.Key }).IsUnique();
            operation.HasIndex(row => new { row.WorkspaceId, row.UndoesId }).IsUnique()
                .HasFilter("undoes_id IS NOT NULL");
            operation.Property(row => row.Version).IsConcurrencyToken();
            operation.Ignore(row => row.By).Ignore(row => row.IsOver).Ignore(row => row.MayBeUndone);
        });

        model.Entity<BulkMember>(member =>
        {
            member.ToTable("bulk_members");
            member.HasKey(row => new { row.WorkspaceId, row.BulkId, row.Position });
            member.HasIndex(row => new { row.WorkspaceId, row.BulkId, row.OrderId }).IsUnique();
        });
    }
}
