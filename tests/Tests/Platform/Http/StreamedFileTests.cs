using System.Text;
using CreatorFlow.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Tests.Platform.Http;

public sealed class StreamedFileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_has_its_name_its_kind_and_a_line_for_each_row()
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;

        await StreamedFile.Send(
            context, "numbers.csv", StreamedFile.Csv,
            writer => StreamedFile.Rows(writer, "n,é", Numbers(201), number => $"{number},x", Ct));

        context.Response.ContentType.ShouldBe("text/csv; charset=utf-8");
        context.Response.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=\"numbers.csv\"");
        var text = Encoding.UTF8.GetString(body.ToArray());
        text.ShouldStartWith("n,é\r\n1,x\r\n2,x\r\n");
        text.Split("\r\n").Length.ShouldBe(203);
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}
