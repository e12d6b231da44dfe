using System;
using System.Globalization;
using System.Linq;
using System.Text;
using PrivX.Client.Paging;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Cost;

/// <summary>What reading a page takes, as far as it can be counted: it decides what a list of very many costs.</summary>
public sealed class PageCostTests
{
    private const int Rows = 1_000;

    [Fact]
    public void A_host_of_a_page_takes_memory_for_itself_and_its_JSON_and_little_more()
    {
        byte[] page = Encoding.UTF8.GetBytes("{\"count\":1000,\"items\":[" + string.Join(',', Enumerable.Range(1, Rows).Select(Host)) + "]}");

        // Once uncounted: what is made for a type stays.
        PageParser.Parse(page, HostStoreJson.Default.Host, host => host.Id);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RawPage<Host> read = PageParser.Parse(page, HostStoreJson.Default.Host, host => host.Id);
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Rows;

        Assert.Equal(Rows, read.Rows.Count);

        // The JSON as read is kept, 770 bytes here; the host, its parts and its texts, two bytes a character, take four times that.
        Assert.InRange(each, page.Length / Rows, page.Length / Rows * 6);
    }

    private static string Host(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"{{new Guid(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])}}","common_name":"node-{{number:d6}}","addresses":["10.64.0.1","node-{{number:d6}}.example.com"],"organization":"Example","zone":"north","host_type":"virtual","comment":"","tags":["fleet","production"],"disabled":"FALSE","deployable":false,"tofu":true,"audit_enabled":false,"ssh_host_public_keys":[],"services":[{"service":"SSH","address":"10.64.0.1","port":22,"source":"SCAN","status":"OK","created":"2026-01-05T08:00:00Z","updated":"2026-01-05T08:00:00Z"}],"principals":[{"principal":"ec2-user","rotate":false,"use_user_account":false,"source":"SCAN","roles":[{"id":"6b0f4f6e-2f0d-4c5e-9a8e-4f6f2a3d7c11","name":"Fleet","deleted":false}],"applications":[]}],"created":"2026-01-05T08:00:00Z","updated":"2026-01-05T08:00:00Z","updated_by":""}
        """);
}
