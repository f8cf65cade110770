using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopPapersTests
{
    private const string Paper = "/fulfillment/202309/packages/115/shipping_documents";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LabelPaper.Pdf, LabelSize.A6, "SHIPPING_LABEL", "A6", "PDF")]
    [InlineData(LabelPaper.PdfWithSlip, LabelSize.A5, "SHIPPING_LABEL_AND_PACKING_SLIP", "A5", "PDF")]
    [InlineData(LabelPaper.Picture, LabelSize.A6, "SHIPPING_LABEL_PICTURE", "A6", null)]
    [InlineData(LabelPaper.Zpl, LabelSize.A6, "SHIPPING_LABEL", "A6", "ZPL")]
    public void Each_paper_is_a_document_of_its_type_size_and_format(
        LabelPaper paper, LabelSize size, string type, string wireSize, string? format)
    {
        var query = TikTokShopPapers.Query(new(paper, size, Handover.DropOff));

        (query.DocumentType, query.DocumentSize, query.DocumentFormat).ShouldBe((type, wireSize, format));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_document_that_is_not_to_be_had_now_is_asked_for_later(HttpStatusCode status)
    {
        using var vendor = new StubVendor()
            .On(Paper, """{"code":0,"data":{"doc_url":"https://docs.example.com/doc?until=1"}}""")
            .On("/doc", _ => new HttpResponseMessage(status));

        (await Papers(vendor).Label(StubVendor.Access, "115", LabelTerms.Usual, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_document_is_a_failure()
    {
        using var vendor = new StubVendor().On(Paper, _ => StubVendor.Refuse(21023059));

        (await Should.ThrowAsync<ChannelFailure>(
            () => Papers(vendor).Label(StubVendor.Access, "115", LabelTerms.Usual, Ct))).Code.ShouldBe("21023059");
    }

    private static TikTokShopPapers Papers(StubVendor vendor) => new(vendor.Client, vendor);
}
