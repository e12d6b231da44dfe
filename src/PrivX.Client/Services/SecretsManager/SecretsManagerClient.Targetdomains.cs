using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Lists target domains. GET /secrets-manager/api/v1/targetdomains.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<TargetDomain> ListTargetDomains(ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.ListTargetDomains), query, SecretsManagerJson.Default.TargetDomain, item => item.Id);

    /// <summary>Creates a target domain. POST /secrets-manager/api/v1/targetdomains.</summary>
    /// <param name="targetDomain">AD or Entra ID domain whose account passwords PrivX manages.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateTargetDomainAsync(TargetDomain targetDomain, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(SecretsManagerOperations.CreateTargetDomain) { Body = ObjectBody.New(targetDomain, SecretsManagerJson.Default.TargetDomain) }, cancellationToken);

    /// <summary>Finds the identifiers of target domains by name. POST /secrets-manager/api/v1/targetdomains/resolve.</summary>
    /// <param name="names">Names of target domains.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<TargetDomainResolution> ResolveTargetDomainsAsync(string[] names, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.ResolveTargetDomains) { Body = RequestBody.Json(names, SecretsManagerJson.Default.StringArray) }, SecretsManagerJson.Default.TargetDomainResolution, cancellationToken);

    /// <summary>Searches target domains. POST /secrets-manager/api/v1/targetdomains/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<TargetDomain> SearchTargetDomains(TargetDomainSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.SearchTargetDomains) { Body = RequestBody.Json(search, SecretsManagerJson.Default.TargetDomainSearch) }, query, SecretsManagerJson.Default.TargetDomain, item => item.Id);

    /// <summary>Reads one target domain. GET /secrets-manager/api/v1/targetdomains/{target_domain_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<TargetDomain> GetTargetDomainAsync(string targetDomainId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetTargetDomain, targetDomainId), SecretsManagerJson.Default.TargetDomain, cancellationToken);

    /// <summary>Replaces a target domain. PUT /secrets-manager/api/v1/targetdomains/{target_domain_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="targetDomain">AD or Entra ID domain whose account passwords PrivX manages.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateTargetDomainAsync(string targetDomainId, TargetDomain targetDomain, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateTargetDomain, targetDomainId) { Body = ObjectBody.Replacement(targetDomain, SecretsManagerJson.Default.TargetDomain) }, cancellationToken);

    /// <summary>Deletes a target domain. DELETE /secrets-manager/api/v1/targetdomains/{target_domain_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteTargetDomainAsync(string targetDomainId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeleteTargetDomain, targetDomainId), cancellationToken);

    /// <summary>Lists the accounts a scan found in a target domain. GET /secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<TargetDomainAccount> ListTargetDomainAccounts(string targetDomainId, ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.ListTargetDomainAccounts, targetDomainId), query, SecretsManagerJson.Default.TargetDomainAccount, item => item.Id)
            .With(account => account.TargetDomainId = targetDomainId);

    /// <summary>Changes several accounts of a target domain. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/batch/edit.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="targetDomainAccountBatchEdit">One change for several accounts.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateTargetDomainAccountsAsync(string targetDomainId, TargetDomainAccountBatchEdit targetDomainAccountBatchEdit, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateTargetDomainAccounts, targetDomainId) { Body = RequestBody.Json(targetDomainAccountBatchEdit, SecretsManagerJson.Default.TargetDomainAccountBatchEdit) }, cancellationToken);

    /// <summary>Searches the accounts of a target domain. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/search.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<TargetDomainAccount> SearchTargetDomainAccounts(string targetDomainId, TargetDomainAccountSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.SearchTargetDomainAccounts, targetDomainId) { Body = RequestBody.Json(search, SecretsManagerJson.Default.TargetDomainAccountSearch) }, query, SecretsManagerJson.Default.TargetDomainAccount, item => item.Id)
            .With(account => account.TargetDomainId = targetDomainId);

    /// <summary>Reads one account of a target domain. GET /secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/{account_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="accountId">Identifier of the scanned account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<TargetDomainAccount> GetTargetDomainAccountAsync(string targetDomainId, string accountId, CancellationToken cancellationToken = default)
    {
        TargetDomainAccount account = await _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetTargetDomainAccount, targetDomainId, accountId), SecretsManagerJson.Default.TargetDomainAccount, cancellationToken).ConfigureAwait(false);
        account.TargetDomainId = targetDomainId;
        return account;
    }

    /// <summary>Changes the comment or the ignored flag of an account. PUT /secrets-manager/api/v1/targetdomains/{target_domain_id}/accounts/{account_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="accountId">Identifier of the scanned account.</param>
    /// <param name="targetDomainAccountChange">Properties of a scanned account that can change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateTargetDomainAccountAsync(string targetDomainId, string accountId, TargetDomainAccountChange targetDomainAccountChange, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateTargetDomainAccount, targetDomainId, accountId) { Body = RequestBody.Json(targetDomainAccountChange, SecretsManagerJson.Default.TargetDomainAccountChange) }, cancellationToken);

    /// <summary>Lists the managed accounts of a target domain. GET /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ManagedAccount> ListManagedAccounts(string targetDomainId, ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.ListManagedAccounts, targetDomainId), query, SecretsManagerJson.Default.ManagedAccount, item => item.Id)
            .With(account => account.TargetDomainId = targetDomainId);

    /// <summary>Creates a managed account. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccount">Account of a target domain whose password PrivX keeps.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateManagedAccountAsync(string targetDomainId, ManagedAccount managedAccount, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(SecretsManagerOperations.CreateManagedAccount, targetDomainId) { Body = ObjectBody.New(managedAccount, SecretsManagerJson.Default.ManagedAccount) }, cancellationToken);

    /// <summary>Turns several scanned accounts into managed accounts. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/create.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountBatchCreate">Scanned accounts to manage and their common settings.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IdList> CreateManagedAccountsAsync(string targetDomainId, ManagedAccountBatchCreate managedAccountBatchCreate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.CreateManagedAccounts, targetDomainId) { Body = ObjectBody.New(managedAccountBatchCreate, SecretsManagerJson.Default.ManagedAccountBatchCreate) }, SecretsManagerJson.Default.IdList, cancellationToken);

    /// <summary>Deletes several managed accounts. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/delete.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountIdList">Managed accounts to work on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteManagedAccountsAsync(string targetDomainId, ManagedAccountIdList managedAccountIdList, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeleteManagedAccounts, targetDomainId) { Body = RequestBody.Json(managedAccountIdList, SecretsManagerJson.Default.ManagedAccountIdList) }, cancellationToken);

    /// <summary>Changes several managed accounts. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/edit.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountBatchEdit">One change for several managed accounts.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateManagedAccountsAsync(string targetDomainId, ManagedAccountBatchEdit managedAccountBatchEdit, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateManagedAccounts, targetDomainId) { Body = ObjectBody.New(managedAccountBatchEdit, SecretsManagerJson.Default.ManagedAccountBatchEdit) }, cancellationToken);

    /// <summary>Rotates the passwords of several managed accounts. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/batch/rotate.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountIdList">Managed accounts to work on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RotateManagedAccountsAsync(string targetDomainId, ManagedAccountIdList managedAccountIdList, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.RotateManagedAccounts, targetDomainId) { Body = RequestBody.Json(managedAccountIdList, SecretsManagerJson.Default.ManagedAccountIdList) }, cancellationToken);

    /// <summary>Searches the managed accounts of a target domain. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/search.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ManagedAccount> SearchManagedAccounts(string targetDomainId, ManagedAccountSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(SecretsManagerOperations.SearchManagedAccounts, targetDomainId) { Body = RequestBody.Json(search, SecretsManagerJson.Default.ManagedAccountSearch) }, query, SecretsManagerJson.Default.ManagedAccount, item => item.Id)
            .With(account => account.TargetDomainId = targetDomainId);

    /// <summary>Reads one managed account. GET /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountId">Identifier of the managed account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<ManagedAccount> GetManagedAccountAsync(string targetDomainId, string managedAccountId, CancellationToken cancellationToken = default)
    {
        ManagedAccount account = await _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetManagedAccount, targetDomainId, managedAccountId), SecretsManagerJson.Default.ManagedAccount, cancellationToken).ConfigureAwait(false);
        account.TargetDomainId = targetDomainId;
        return account;
    }

    /// <summary>Replaces a managed account. PUT /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountId">Identifier of the managed account.</param>
    /// <param name="managedAccount">Account of a target domain whose password PrivX keeps.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateManagedAccountAsync(string targetDomainId, string managedAccountId, ManagedAccount managedAccount, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdateManagedAccount, targetDomainId, managedAccountId) { Body = ObjectBody.Replacement(managedAccount, SecretsManagerJson.Default.ManagedAccount) }, cancellationToken);

    /// <summary>Deletes a managed account. DELETE /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountId">Identifier of the managed account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteManagedAccountAsync(string targetDomainId, string managedAccountId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeleteManagedAccount, targetDomainId, managedAccountId), cancellationToken);

    /// <summary>Stores a known password for a managed account. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}/password.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountId">Identifier of the managed account.</param>
    /// <param name="password">New password.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetManagedAccountPasswordAsync(string targetDomainId, string managedAccountId, SecretText password, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.SetManagedAccountPassword, targetDomainId, managedAccountId) { Body = RequestBody.Json(new ManagedAccountPasswordSet { Password = password }, SecretsManagerJson.Default.ManagedAccountPasswordSet) }, cancellationToken);

    /// <summary>Rotates the password of a managed account. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/managedaccounts/{managed_account_id}/rotate.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="managedAccountId">Identifier of the managed account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RotateManagedAccountPasswordAsync(string targetDomainId, string managedAccountId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.RotateManagedAccountPassword, targetDomainId, managedAccountId), cancellationToken);

    /// <summary>Starts a scan for accounts in a target domain. POST /secrets-manager/api/v1/targetdomains/{target_domain_id}/refresh.</summary>
    /// <param name="targetDomainId">Identifier of the target domain.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RefreshTargetDomainAsync(string targetDomainId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.RefreshTargetDomain, targetDomainId), cancellationToken);
}
