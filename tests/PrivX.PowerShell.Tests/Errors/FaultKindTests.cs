using System.Linq;
using PrivX.Client;
using PrivX.Client.Tests.Faults;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Tests.Errors;

/// <summary>The table of faults is played without PowerShell; the kinds that stand there are the categories that users see.</summary>
public sealed class FaultKindTests
{
    private static readonly int[] Statuses = [400, 403, 404, 408, 409, 429, 500, 502, 503, 504];

    [Fact]
    public void A_kind_in_the_table_of_faults_is_the_category_of_the_error_record()
    {
        PrivXException[] failures =
        [
            new PrivXTimeoutException("x."),
            new PrivXAuthenticationException("SessionExpired", "x."),
            new PrivXResponseException("x."),
            new PrivXOutcomeUnknownException("x.", null),
            new PrivXListException("x."),
            new PrivXObjectException("Conflict", "x."),
            new PrivXConnectionException("Unreachable", "x."),
            new PrivXConnectionException("TlsFailed", "x."),
            .. Statuses.Select(status => new PrivXRequestException("x", "x.") { Status = status }),
        ];
        Assert.All(failures, failure => Assert.Equal(ErrorMapper.ToRecord(failure, null, null).CategoryInfo.Category.ToString(), FaultKindName.Of(failure)));
    }
}
