@{
    # The part of PrivX.psd1 that differs between editions of PowerShell: which build of the cmdlets is loaded. It stands apart, because a
    # manifest with a variable in it cannot be read as data: Import-PowerShellDataFile refuses it, and autoload in parallel runspaces misses
    # cmdlets of it. Views and added members are here as well: they name types of the cmdlets, which must be loaded together with them.
    # It lies in bin, because publishing takes any manifest in the folder above for the module's.
    RootModule       = "$PSEdition/PrivX.PowerShell.dll"
    ModuleVersion    = '0.1.0'
    FormatsToProcess = @(
        '../Formats/PrivX.format.ps1xml'
    )
    TypesToProcess   = @(
        '../Formats/PrivX.types.ps1xml'
    )
    CmdletsToExport  = @('*')
}
