@{
    Severity     = @('Error', 'Warning')
    ExcludeRules = @(
        # Pester's BeforeAll sets variables that It reads: the analyzer does not see it.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Parameters that are read in a function or a block within the script count as unread.
        'PSReviewUnusedParameter'
        # A block of Invoke-PrivXSecretCheckout is handed a PSCredential and names its parameter so.
        'PSAvoidUsingPlainTextForPassword'
        'PSUsePSCredentialType'
    )
    Rules        = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
    }
}
