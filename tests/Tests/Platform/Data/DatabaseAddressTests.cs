using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Platform.Data;

public class DatabaseAddressTests
{
    [Theory]
    [InlineData("sqlite:shop.db", false, "shop.db")]
    [InlineData("postgres:Host=db;Database=shop", true, "Host=db;Database=shop")]
    public void Its_kind_stands_before_the_colon(string text, bool postgres, string value) =>
        DatabaseAddress.Parse(text, "data").Value.ShouldBe(new DatabaseAddress(postgres, value));

    [Theory, InlineData(null), InlineData(""), InlineData("sqlite"), InlineData("sqlite:")]
    public void Without_a_path_it_is_the_file_in_the_data_folder(string? text) =>
        DatabaseAddress.Parse(text, "data").Value
            .ShouldBe(DatabaseAddress.Sqlite(Path.Combine("data", "creatorflow.db")));

    [Theory, InlineData("mysql:Host=db"), InlineData("shop.db")]
    [InlineData("postgres"), InlineData("postgres:"), InlineData("SQLITE:x")]
    public void What_names_no_database_is_refused_with_the_way_to_write_it(string text)
    {
        var problem = DatabaseAddress.Parse(text, "data").Problem!;

        (problem.Code, problem.Kind).ShouldBe(("platform.database_address", ProblemKind.Invalid));
        problem.Detail.ShouldStartWith($"'{text}' is no database. Write sqlite:PATH or postgres:CONNECTION");
    }
}
