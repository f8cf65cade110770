using System.Text.Json;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Shipping.Track;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CreatorFlow.Shipping;

/// <summary>Tables of shipping.</summary>
internal sealed class ShippingDb : IMapTables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Label>(label =>
        {
            label.ToTable("labels");
            label.HasKey(row => new { row.WorkspaceId, row.Id });
            label.HasIndex(row => new { row.WorkspaceId, row.ParcelId, row.Sequence }).IsUnique();
            label.HasIndex(row => new { row.WorkspaceId, row.ParcelId }).IsUnique().HasFilter("given_up_at IS NULL");
            label.HasIndex(row => new { row.WorkspaceId, row.Reference }).IsUnique();
            label.HasIndex(row => new { row.WorkspaceId, row.CheckedAt }).HasFilter("following");
            label.HasIndex(row => new { row.WorkspaceId, row.BoughtAt }).HasFilter("bought_at IS NOT NULL");
            label.HasIndex(row => new { row.WorkspaceId, row.TroubleCode }).HasFilter("trouble_code IS NOT NULL");
            label.Ignore(row => row.AskedBy).Ignore(row => row.Cost).Ignore(row => row.AskedUnder)
                .Ignore(row => row.IsOfChannel);
            label.Property(row => row.ShipTo).HasConversion(to => ToJson(to), json => FromJson<Address>(json));
            label.Property(row => row.Why).HasConversion(
                why => why!.ToJson(), json => Reason.FromJson(json), Whole<Reason?>());
            label.Property(row => row.Trouble).HasConversion(
                trouble => ProblemJson.Write(trouble!), json => ProblemJson.Read(json), Whole<Problem?>());
            label.Property(row => row.Alternatives).HasConversion(
                list => ToJson(list),
                json => FromJson<List<RateAlternative>>(json),
                Whole<IReadOnlyList<RateAlternative>>());
        });

        model.Entity<LabelImage>(image =>
        {
            image.ToTable("label_files");
            image.HasKey(row => new { row.WorkspaceId, row.LabelId });
        });

        model.Entity<ScanRow>(scan =>
        {
            scan.ToTable("parcel_scans");
            scan.HasKey(row => new { row.WorkspaceId, row.LabelId, row.At, row.Text });
        });

        model.Entity<CarrierAccount>(account =>
        {
            account.ToTable("carrier_accounts");
            account.HasKey(row => new { row.WorkspaceId, row.Id });
            account.HasIndex(row => new { row.WorkspaceId, row.Carrier }).IsUnique();
            account.Property(row => row.ShipFrom).HasConversion(from => ToJson(from), json => FromJson<Address>(json));
        });
    }

    /// <summary>Values that are replaced as a whole, never changed inside.</summary>
    private static ValueComparer<T> Whole<T>() => new(
        (left, right) => ReferenceEquals(left, right),
        value => value == null ? 0 : value.GetHashCode(),
        value => value);

    private static string ToJson<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    private static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
}
