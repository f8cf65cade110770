using System.Text.RegularExpressions;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed partial class EndpointTableTests
{
    [Fact]
    public void Names_are_unique_and_find_their_endpoint()
    {
        EndpointTable.All.Select(endpoint => endpoint.Name).ShouldBeUnique();
        EndpointTable.Find("orders.get").ShouldBeSameAs(OrderEndpoints.Get);
        EndpointTable.Find("orders.none").ShouldBeNull();
    }

    [Fact]
    public void Each_signed_endpoint_has_a_scope_and_a_version_in_its_path()
    {
        foreach (var endpoint in EndpointTable.All.Where(endpoint => !endpoint.IsOnTokenHost))
        {
            endpoint.Scope.ShouldNotBeNullOrEmpty(endpoint.Name);
            endpoint.Path.ShouldContain($"/{endpoint.Versions[0]}/", Case.Sensitive, endpoint.Name);
        }
    }

    [Fact]
    public void Only_what_belongs_to_no_shop_goes_without_a_cipher() => EndpointTable.All
        .Where(endpoint => !endpoint.IsShopBound)
        .Select(endpoint => endpoint.Name)
        .ShouldBe(
            [
                "authorization.token", "authorization.refresh", "authorization.shops", "seller.shops",
                "seller.permissions", "products.upload_image", "logistics.global_warehouses",
            ],
            ignoreOrder: true);

    [Fact]
    public void Every_path_of_the_fact_sheet_is_spoken()
    {
        var spoken = EndpointTable.All.Select(endpoint => Shape(endpoint.Method.Method, endpoint.Path)).ToHashSet();
        var documented = Documented();

        documented.Count.ShouldBeGreaterThan(70);
        documented.Where(path => !spoken.Contains(path)).ShouldBeEmpty();
    }

    [Fact]
    public void No_path_is_spoken_that_the_fact_sheet_does_not_know()
    {
        var documented = Documented();

        EndpointTable.All.Select(endpoint => Shape(endpoint.Method.Method, endpoint.Path))
            .Where(path => !documented.Contains(path)).ShouldBeEmpty();
    }

    /// <summary>Calls that the fact sheet writes in full, abridges, or lists in its table of figures.</summary>
    private static HashSet<string> Documented()
    {
        var found = new HashSet<string>(Abridged, StringComparer.Ordinal);
        var sections = Facts.Between("### 1.2 ", "### 1.4 ") + Facts.Between("### 4.3 ", "## 5. ");
        var root = "";

        foreach (Match match in Call().Matches(sections))
        {
            var path = match.Groups["path"].Value;

            // "…" stands for the category and version of the last path that was written out.
            root = path.StartsWith('/') ? Root().Match(path).Value : root;

            if (!path.StartsWith("…/{id}", StringComparison.Ordinal))
            {
                found.Add(Shape(match.Groups["method"].Value, path.Replace("…", root, StringComparison.Ordinal)));
            }
        }

        var last = "";

        foreach (Match match in Figure().Matches(Facts.Between("### 4.10 ", "## 5. ")))
        {
            // There "…" stands for the last path without its last part.
            var path = match.Groups["path"].Value;
            last = path.StartsWith('/') ? path : last[..last.LastIndexOf('/')] + path[1..];
            found.Add(Shape("GET", last));
        }

        return found;
    }

    /// <summary>Calls that the fact sheet names in one breath with another.</summary>
    private static IEnumerable<string> Abridged =>
    [
        "PUT /event/202309/webhooks", "DELETE /event/202309/webhooks",
        "PUT /product/202309/products/{}", "POST /product/202309/products/{}/partial_edit",
        "POST /product/202309/products/deactivate", "POST /product/202309/products/recover",
    ];

    private static string Shape(string method, string path) =>
        $"{method} {Place().Replace(path.Split('?')[0], "{}").TrimEnd('/')}";

    [GeneratedRegex(@"(?<method>GET|POST|PUT|DELETE) (?<path>[/…][A-Za-z0-9_{}/…?=,]*)")]
    private static partial Regex Call();

    [GeneratedRegex(@"`(?<path>(/analytics|…)/[^`]+)`")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^/\w+/\d{6}")]
    private static partial Regex Root();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
